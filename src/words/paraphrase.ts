import { Groups, meet } from './groups.ts';
import { areKin } from './kin.ts';
import { RENDERINGS } from './renderings.ts';

const renderings = new Groups(RENDERINGS);

/** @returns whether two stems may stand for one word in two versions of a remark */
export const meansLike = (one: string, other: string): boolean =>
  one === other || meet(renderings.of(one), renderings.of(other)) || areKin(one, other);
