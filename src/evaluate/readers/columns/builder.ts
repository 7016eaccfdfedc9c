// One growing column per wanted name, in three forms for the text formats' scanners.

import type { Column, Role, Wanted } from '../../table.ts';
import { CodedBuilder } from './coded-builder.ts';
import { IdBuilder } from './id-builder.ts';
import { NumberBuilder } from './number-builder.ts';

export type Builder = NumberBuilder | CodedBuilder | IdBuilder;

export const builderFor = (role: Role): Builder => {
  switch (role) {
    case 'number':
      return new NumberBuilder();
    case 'text':
      return new CodedBuilder(false);
    case 'label':
      return new CodedBuilder(true);
    case 'id':
      return new IdBuilder();
  }
};

export interface Building {
  readonly wanted: Wanted;
  readonly builder: Builder;
}

export const finished = (buildings: readonly Building[], rows: number): ReadonlyMap<string, Column> =>
  new Map(buildings.map(({ wanted, builder }) => [wanted.name, builder.finish(rows)]));
