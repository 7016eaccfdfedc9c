import type { TaskData } from '../prepare/data.ts';

/** 1 where the hard class is the label; null where the task has no classes. */
export const rightRows = (data: TaskData): Uint8Array | null => {
  if (data.task !== 'binary' && data.task !== 'multiclass') return null;
  const { labels, predictions } = data;
  const right = new Uint8Array(data.rows);
  for (let row = 0; row < right.length; row++) right[row] = labels[row] === predictions[row] ? 1 : 0;
  return right;
};
