import { openPull } from '../../src/github/open-pull.ts';
import { manifest, type Rig, startRig } from './rig.ts';

export const logCalls = ({ world }: Rig) => world.calls.filter(({ path }) => path.endsWith('/activity'));

export const comparisons = ({ world }: Rig) => world.calls.filter(({ path }) => path.includes('/compare/'));

export const minute = (rig: Rig, index: number) =>
  rig.world.now(`2099-03-01T12:${String(index).padStart(2, '0')}:00Z`);

export const push = (rig: Rig, by: string, more: { readonly force?: boolean; readonly from?: string } = {}) =>
  rig.repo.commit(
    'promote',
    { [manifest]: `status: production # ${Math.random()}\n` },
    { author: { name: 'dana', email: 'dana@example.com', login: 'dana' }, by, ...more },
  );

/** The pull request of the rig was opened long before its first minute. */
export const startScene = async (): Promise<Rig> => {
  const rig = await startRig();
  minute(rig, 0);
  return rig;
};

export const headsOf = async (rig: Rig, number = 1) => {
  rig.world.forgetCalls();
  const { source } = openPull(rig.client, { repository: 'acme/models', number }, rig.console);
  const { heads } = await source.pull();
  return heads.map(({ name, pushed_by: by }) => [name, by]);
};
