/** Why a file is no pack that can be used. Each has its texts in the locales. */
export type PackRefusal =
  /** More bytes than any pack may have. */
  | 'tooLarge'
  | 'notText'
  | 'notJson'
  | 'tooDeep'
  /** More values, templates or lines than any pack may have. */
  | 'tooMany'
  /** A key that could reach into the program (`__proto__`). */
  | 'forbiddenKey'
  | 'unknownKey'
  /** Neither a pack nor a signed pack. */
  | 'notPack'
  | 'newerFormat'
  | 'missing'
  | 'wrongType'
  | 'tooLong'
  | 'empty'
  | 'wrongForm'
  | 'notAllowed'
  | 'outOfRange'
  | 'sameIdTwice'
  /** Ids that begin like the person's own. */
  | 'reservedId'
  | 'hiddenCharacters'
  | 'markup'
  | 'personalNumber'
  /** Ends before it begins. */
  | 'validityReversed';

export interface PackProblem {
  readonly code: PackRefusal;
  /** Where in the pack ("templat[3].rhk"); empty = the file as a whole. */
  readonly path: string;
}
