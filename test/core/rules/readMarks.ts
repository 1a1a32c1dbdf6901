/** A finding as `line:start-end rule`, 0-based. */
export type Told = string;

/** Takes the marks `⟦rule:text⟧` out of a text: each says that a rule finds something there, and where exactly. */
export function readMarks(marked: string): { text: string; expected: Told[] } {
  const expected: Told[] = [];
  const lines = marked.split('\n').map((line, number) => {
    let clean = '';
    let rest = line;
    for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
      clean += rest.slice(0, match.index);
      expected.push(`${number}:${clean.length}-${clean.length + (match[2] ?? '').length} ${match[1]}`);
      clean += match[2];
      rest = rest.slice(match.index + match[0].length);
    }
    return clean + rest;
  });
  return { text: lines.join('\n'), expected };
}

const MARK = /⟦([a-z-]+):(.*?)⟧/;
