import assert from 'node:assert/strict';
import { rangeOnLine, type TextRange } from '../../src/core/text/range';
import { MOST_IN_PART, ShownFindings } from '../../src/extension/shownFindings';

interface Told {
  readonly name: string;
  range: TextRange;
  readonly related: { range: TextRange }[];
}

const told = (name: string, line: number): Told => ({ name, range: rangeOnLine(line, 0, 5), related: [] });
const typed = (line: number, character: number, text: string) => ({
  range: rangeOnLine(line, character, character),
  text,
});

/** What was told since one last asked, and what the screen has. */
function screen() {
  let tellings: [number, string][] = [];
  const parts = new Map<number, string>();
  const findings = new ShownFindings<Told, string>(
    ({ name, range }) => `${name}@${range.startLine}`,
    (part, shown) => {
      parts.set(part, shown.join(' '));
      tellings.push([part, shown.join(' ')]);
    },
  );
  const news = () => {
    const latest = tellings;
    tellings = [];
    return latest;
  };
  return { findings, news, all: () => [...parts.values()].filter(Boolean).join(' ') };
}

describe('The findings on the screen', () => {
  it('are told once, and not again as long as they are the same', () => {
    const { findings, news } = screen();
    const all = [told('a', 1), told('b', 2)];
    findings.show(all);
    assert.deepEqual(news(), [[0, 'a@1 b@2']]);
    findings.follow([typed(5, 0, 'x')]);
    findings.show([...all]);
    assert.deepEqual(news(), []);
  });

  it('are told in the order of the text with what is new, and without what is gone', () => {
    const { findings, news } = screen();
    const [a, b, c] = [told('a', 1), told('b', 2), told('c', 3)];
    findings.show([a, c]);
    findings.show([a, b, c]);
    findings.show([b, c]);
    findings.show([]);
    assert.deepEqual(news(), [
      [0, 'a@1 c@3'],
      [0, 'a@1 b@2 c@3'],
      [0, 'b@2 c@3'],
      [0, ''],
    ]);
  });

  it('are told again where they have moved', () => {
    const { findings, news } = screen();
    const [a, b] = [told('a', 1), told('b', 2)];
    findings.show([a, b]);
    news();
    findings.follow([typed(2, 0, '\n')]);
    b.range = rangeOnLine(3, 0, 5);
    findings.show([a, b]);
    assert.deepEqual(news(), [[0, 'a@1 b@3']]);
  });

  it('are told again where a place beside them has moved, also within the same object', () => {
    const { findings, news } = screen();
    const beside = { range: { ...rangeOnLine(7, 0, 5) } };
    const a: Told = { ...told('a', 1), related: [beside] };
    findings.show([a]);
    news();
    beside.range = rangeOnLine(8, 0, 5);
    findings.show([a]);
    assert.equal(news().length, 1);
  });

  it('are told again where the editor has lost their place: what they stand on was replaced by the same', () => {
    const { findings, news } = screen();
    const a = told('a', 1);
    findings.show([a]);
    news();
    findings.follow([{ range: rangeOnLine(1, 2, 9), text: '' }, typed(1, 2, 'llo and')]);
    findings.show([a]);
    assert.deepEqual(news(), [[0, 'a@1']]);
  });

  it('are told in parts, of which a change costs one', () => {
    const { findings, news, all } = screen();
    const many = Array.from({ length: 3 * MOST_IN_PART }, (_, line) => told('f', line));
    findings.show(many);
    assert.deepEqual(
      news().map(([part]) => part),
      [0, 1, 2],
    );
    const gone = many.splice(MOST_IN_PART + 3, 1);
    findings.show(many);
    assert.deepEqual(
      news().map(([part, shown]) => [part, shown.split(' ').length]),
      [[1, MOST_IN_PART - 1]],
    );
    const next = told('new', 0);
    findings.show([next, ...many]);
    assert.deepEqual(
      news().map(([part, shown]) => [part, shown.split(' ')[0]]),
      [[1, 'new@0']],
    );
    findings.show([next, ...many, ...gone]);
    assert.equal(all().split(' ').length, 3 * MOST_IN_PART + 1);
  });
});
