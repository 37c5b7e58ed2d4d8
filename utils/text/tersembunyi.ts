/** Characters that nobody sees, or that change the order in which a text is read: no file from outside may bring them. */

/** As cleanText, but line breaks and tabs are allowed and ordinary no-break spaces are not worth a refusal. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{E0000}-\u{E0FFF}]|\p{Surrogate}/u;
/** Within an emoji a zero-width joiner is part of what is seen. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})/gu;
const PLAIN = /^[\n\t -~]*$/;

/** Whether the text holds one of them. */
export function hasHiddenCharacters(text: string): boolean {
  return !PLAIN.test(text) && HIDDEN.test(text.replace(EMOJI_JOINER, ''));
}
