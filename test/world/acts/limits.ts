import { invalid } from '../refusal.ts';

/** GitHub counts characters, where JavaScript counts UTF-16 units. */
export function checkLength(resource: string, field: string, text: string, most: number): void {
  if (text.length <= most || Array.from(text).length <= most) return;
  throw invalid(resource, field, `${field} is too long (maximum is ${most} characters)`);
}
