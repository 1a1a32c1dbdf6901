import type { IsoDate } from '../values/isoDate';

/**
 * A template in the words of a language, with the dates of a day: `{{goal}}` is the word for a goal. What is left is a
 * snippet, with `${1:[Skill]}` for what its author has to say.
 *
 * @throws RangeError for a word that the language lacks: a programmer's error.
 */
export function fillTemplate(template: string, words: Readonly<Record<string, string>>, today: IsoDate): string {
  const known: Readonly<Record<string, string>> = { ...words, ...datesFrom(today) };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = known[name];
    if (word === undefined) throw new RangeError(`No word for ${name}`);
    return word;
  });
}

const QUARTER = 3;

/** The year is the coming one in the last quarter of the present one. */
function datesFrom(today: IsoDate): Record<string, string> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarters = year * 4 + Math.ceil(month / QUARTER);
  const quarter = (number: number) => `Q${((number - 1) % 4) + 1} ${Math.floor((number - 1) / 4)}`;
  const planned = month > 12 - QUARTER ? year + 1 : year;
  return {
    today,
    nextQuarter: quarter(quarters + 1),
    quarterAfter: quarter(quarters + 2),
    year: String(planned),
    year2: String(planned + 1),
    year3: String(planned + 2),
    yearEnd: `${planned}-12-31`,
  };
}
