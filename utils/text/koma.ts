/**
 * Decimal text as people here write it, with a comma, and what they type as decimal text. What is typed with a point
 * ("1.200": a thousand?) comes out with a comma, which is no number anywhere, and goes back as it was typed.
 */
export const berkoma = (text: string): string => text.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'));
