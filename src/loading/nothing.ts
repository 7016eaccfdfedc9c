import type { Questions } from '../ports.ts';

export const nothing: Questions = {
  files: [],
  ids: [],
  folders: [],
  bothSides: [],
  teams: [],
  users: [],
  admins: [],
};
