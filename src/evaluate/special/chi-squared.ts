import { gammaP, gammaQ } from './gamma-incomplete.ts';

export const chiSquaredCdf = (x: number, df: number): number => gammaP(df / 2, Math.max(x, 0) / 2);
export const chiSquaredSf = (x: number, df: number): number => gammaQ(df / 2, Math.max(x, 0) / 2);
