import { foldCase, singular } from './normalizeWord';
import { builtInWords } from './vocabulary';

/**
 * The language that most of a text is written in, as BCP 47; `en` where nothing tells. It decides between words that
 * several languages share: is what comes after `Abril` a `Mayo` or a `Maio`?
 */
export function languageOf(lines: readonly string[]): string {
  const sample = lines.join('\n').slice(0, LONGEST_SAMPLE);
  return languageOfScript(sample) ?? languageOfWords(sample);
}

/** What comes behind so many characters does not count. */
export const LONGEST_SAMPLE = 20_000;
/** Names and terms of technology are Latin everywhere. */
const LEAST_SHARE = 0.15;

function languageOfScript(sample: string): string | null {
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const shares = {
    ko: count(/\p{Script=Hangul}/gu),
    [kana > 0 ? 'ja' : 'zh']: kana + count(/\p{Script=Han}/gu),
    ru: count(/\p{Script=Cyrillic}/gu),
  };
  const [most] = Object.entries(shares).sort(([, a], [, b]) => b - a);
  return most && most[1] > count(/\p{L}/gu) * LEAST_SHARE ? most[0] : null;
}

/** By the small words and the names of months: what a language shares with others counts for less. */
function languageOfWords(sample: string): string {
  const words = new Set(sample.match(/\p{L}{2,20}/gu)?.map(foldCase));
  const languages = builtInWords.filter(({ months, fillers }) => months || fillers);
  const known = languages.map(({ language, fillers, months, fields }) => {
    const forms = [...(fillers ?? []), ...(months ?? []).flat(), ...Object.values(fields ?? {}).flat()];
    return { language, keys: new Set(forms.map(foldCase)) };
  });
  let best = { language: 'en', score: 0 };
  // English comes last among the languages, and wins where another is as likely.
  for (const { language, keys } of known) {
    let score = 0;
    for (const word of words) {
      if (!keys.has(word) && !keys.has(singular(word))) continue;
      score += 1 / known.filter((other) => other.keys.has(word) || other.keys.has(singular(word))).length;
    }
    if (score > 0 && score >= best.score) best = { language, score };
  }
  return best.language;
}
