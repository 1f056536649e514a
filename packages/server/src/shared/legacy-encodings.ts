/** Vietnamese text as programs before Unicode wrote it, which a paste shows in other letters. */
export interface LegacyText {
  encoding: 'TCVN3 (ABC)' | 'VNI' | 'UTF-8';
  /** The text in Unicode. */
  converted: string;
}

/** TCVN 5712:1993 as the fonts .VnTime show it, by the letters for which Latin-1 has the signs. */
const tcvn3: Record<string, string> = pairs(
  'àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ ĂÂÊÔƠƯĐ',
  'µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ® ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä «åæçèé ¬êëìíî ïñòóô \u00adõö÷øù úûüýþ ¡¢£¤¥¦§',
);

/** VNI: marks are letters of Latin-1 behind the vowel. */
const vniMarks: Record<string, string> = {
  a: 'áù àø ảû ãõ ạï ăê ắé ằè ẳú ẵü ặë ââ ấá ầà ẩå ẫã ậä',
  e: 'éù èø ẻû ẽõ ẹï êâ ếá ềà ểå ễã ệä',
  o: 'óù òø ỏû õõ ọï ôâ ốá ồà ổå ỗã ộä',
  ô: 'ớù ờø ởû ỡõ ợï',
  u: 'úù ùø ủû ũõ ụï',
  ö: 'ứù ừø ửû ữõ ựï',
  y: 'ýù ỳø ỷû ỹõ',
};
const vniSingles = pairs('ỉĩịơưỵđ', 'æóòôöîñ');
const vni = { ...vniSingles, ...fromMarks() };

/** The signs of Windows-1252 where it differs from Latin-1, from byte 0x80 on; bytes without one are control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function pairs(unicode: string, legacy: string): Record<string, string> {
  const [to, from] = [unicode, legacy].map((text) =>
    [...text.normalize('NFC')].filter((sign) => sign !== ' '),
  );
  return Object.fromEntries(
    (from as string[]).map((sign, index) => [sign, (to as string[])[index] as string]),
  );
}

function fromMarks(): Record<string, string> {
  const lower = Object.entries(vniMarks).flatMap(([base, marks]) =>
    marks.split(' ').map((pair): [string, string] => [`${base}${pair.at(-1)}`, pair[0] as string]),
  );
  return Object.fromEntries(
    lower.flatMap(([pair, letter]) => [
      [pair, letter],
      [pair.toUpperCase(), letter.toUpperCase()],
      [`${pair[0]?.toUpperCase()}${pair[1]}`, letter.toUpperCase()],
    ]),
  );
}

for (const [sign, letter] of Object.entries(vniSingles)) vni[sign.toUpperCase()] = letter.toUpperCase();

const vniPattern = new RegExp(
  Object.keys(vni)
    .toSorted((one, other) => other.length - one.length)
    .join('|'),
  'g',
);

/** A vowel with a mark behind it. */
const vniMark = /[aeouöô][áàâãäåèéêëïõøùúûü]|y[ùøûõ]/i;

const fromTcvn3 = (word: string) => [...word].map((sign) => tcvn3[sign] ?? sign).join('');
const fromVni = (word: string) => word.replace(vniPattern, (sign) => vni[sign] as string);

/** UTF-8 whose bytes were read as signs of Windows-1252; undefined for any other text. */
function fromDoubleUtf8(text: string): string | undefined {
  const bytes = [...text].map((sign) => {
    const place = windows1252.indexOf(sign);
    return place >= 0 ? 0x80 + place : (sign.codePointAt(0) as number);
  });
  if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

const onsets = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const nuclei =
  'uyê|uya|uyu|ươi|ươu|uôi|iêu|yêu|oai|oay|oao|oeo|uây|uao|[iy]ê|ia|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|a[iouy]|â[uy]|eo|êu|iu|[oôơu]i|ư[iu]|[aăâeêioôơuưy]';
const syllable = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:ch|ng|nh|[cmnpt])?$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for what can be a syllable of Vietnamese. */
function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  return (
    (letters.match(tones)?.length ?? 0) <= 1 && syllable.test(letters.replace(tones, '').normalize('NFC'))
  );
}

/** Letters and signs of Latin-1 that no Vietnamese text has within a word. */
const foreign = /[¡-»¼-¿À-ÿ\u00ad]/;
const ownLetters = /^[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]$/;
const isForeign = (sign: string) => foreign.test(sign) && !ownLetters.test(sign);

/** The words of a text, each with its letters, and signs that may stand for letters. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}¡-ÿ\u00ad]+/gu) ?? [];

/** A text converted by words, where each word that changes becomes a syllable, and some had a sign that is not ours. */
function convert(text: string, fromWord: (word: string) => string): string | undefined {
  const changed = wordsOf(text).filter((word) => fromWord(word) !== word);
  const isLegacy = changed.some(
    (word) => word.length > 1 && /[a-z]/i.test(word) && [...word].some(isForeign),
  );
  if (!isLegacy || !changed.map(fromWord).every(isSyllable)) return undefined;
  return text.replace(/[\p{L}\p{M}¡-ÿ\u00ad]+/gu, fromWord);
}

/** Recognizes a text in an encoding from before Unicode, or in UTF-8 that was read as something else, by what it would say. */
export function readLegacy(text: string): LegacyText | undefined {
  const composed = text.normalize('NFC');
  const decoded = fromDoubleUtf8(composed);
  if (decoded !== undefined) return { encoding: 'UTF-8', converted: decoded };
  if (![...composed].some(isForeign)) return undefined;
  const abc = convert(composed, fromTcvn3);
  if (abc !== undefined) return { encoding: 'TCVN3 (ABC)', converted: abc };
  // Of its single letters, Ñ is also one of the Ê-đê, and Ö of German names.
  if (!vniMark.test(composed)) return undefined;
  const fromMarked = convert(composed, fromVni);
  return fromMarked === undefined ? undefined : { encoding: 'VNI', converted: fromMarked };
}
