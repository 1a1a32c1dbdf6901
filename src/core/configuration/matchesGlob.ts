/**
 * Whether a path fits a pattern: `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is either. As in
 * `.gitignore`, a pattern without a slash is of names in any folder, and one of a folder takes what lies in it. Case counts.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const names = path.replace(/^\.?\//, '').split('/');
  const wanted = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  return alternatives(wanted).some((each) => {
    const isAnchored = each.includes('/') || pattern.startsWith('/');
    const patterns = isAnchored ? each.split('/') : ['**', each];
    return matchesNames(names, patterns) || matchesNames(names, [...patterns, '**']);
  });
}

const MOST_ALTERNATIVES = 100;

function matchesNames(names: readonly string[], patterns: readonly string[]): boolean {
  return matchesWithStars(names.length, patterns.length, (name, at) => {
    const pattern = patterns[at] ?? '';
    return pattern === '**' ? 'any' : matchesName(names[name] ?? '', pattern);
  });
}

function matchesName(name: string, pattern: string): boolean {
  return matchesWithStars(name.length, pattern.length, (character, at) => {
    const wanted = pattern[at];
    return wanted === '*' ? 'any' : wanted === '?' || wanted === name[character];
  });
}

/**
 * Matches a sequence against a pattern in which some places (`any`) stand for any number of pieces. Only the last such
 * place is ever returned to, so that hostile patterns cost no more than length times length.
 */
function matchesWithStars(
  length: number,
  patternLength: number,
  test: (piece: number, at: number) => boolean | 'any',
): boolean {
  let piece = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (piece < length) {
    const result = at < patternLength ? test(piece, at) : false;
    if (result === 'any') {
      star = at++;
      resume = piece;
    } else if (result) {
      piece++;
      at++;
    } else if (star >= 0) {
      at = star + 1;
      piece = ++resume;
    } else {
      return false;
    }
  }
  while (at < patternLength && test(length, at) === 'any') at++;
  return at === patternLength;
}

/** `{a,b}.md` is `a.md` or `b.md`; braces do not nest. */
function alternatives(pattern: string): string[] {
  let expanded = [''];
  for (let at = 0; at < pattern.length; ) {
    const close = pattern[at] === '{' ? pattern.indexOf('}', at) : -1;
    const choices = close < 0 ? [pattern[at] ?? ''] : pattern.slice(at + 1, close).split(',');
    if (expanded.length * choices.length > MOST_ALTERNATIVES) return [pattern];
    expanded = expanded.flatMap((start) => choices.map((choice) => start + choice));
    at = close < 0 ? at + 1 : close + 1;
  }
  return expanded;
}
