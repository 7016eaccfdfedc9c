// What is wrong with a line of JSON. RFC 8259 grammar; repeated keys and depth are the contract's.

export interface JsonFault {
  readonly code: 'jsonl-syntax' | 'jsonl-not-an-object' | 'duplicate-key' | 'too-deep' | 'not-utf8';
  readonly message: string;
  readonly at: number;
  readonly found?: string;
}

/** What a position cannot be. */
export const faulty = -1;
