import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findMojibake, repairMojibake } from '../../../src/core/text/mojibake';

/** Bytes 0x80 to 0x9F; the five undefined ones stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** What an editor that takes UTF-8 for Windows-1252 shows. */
function broken(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes
    .map((byte) => (byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : WINDOWS_1252[byte - 0x80]))
    .join('');
}

function check(input: string, expected: string): void {
  assert.equal(repairMojibake(input), expected);
}

describe('repairMojibake', () => {
  for (const clean of [
    'plain text',
    'São Paulo',
    'naïve',
    'Ã',
    '“Ã”',
    '„Spaß“',
    '“CAFÉ”',
    '„MENÜ“',
    'RÉSUMÉ™',
    'RÉSUMÉ…',
    'café »',
    '« été »',
    '“MAÇÔ',
    '“MAÇÃ”',
    'IRMÃ”',
    'IRMÃ…',
    'voilà…”',
    'A–Z, Ä–Ö',
    'Ångström',
    '30 °C',
    '🔴 High — done',
    '目标',
    'привет',
    '★★★☆☆',
    'é',
  ]) {
    it(`leaves ${clean} alone`, () => check(clean, clean));
  }

  for (const text of [
    '🔴 High',
    '🟡 Medium',
    'June — September 2026',
    'Orders × Billing',
    'café',
    'État',
    'ESPAÑA',
    'cœur',
    'À créer',
    '30°C',
    'it’s “so”…',
    'привет мир',
    '완료된 작업',
    '已完成 的任务',
    '完了タスク',
    '⚠️ At risk',
    '☐ open',
    '✅',
    '→',
    'Ελλάδα',
    'œuvre',
    'naïveté », dit-il',
    '€2.5M',
  ]) {
    it(`repairs ${text}, encoded once and twice`, () => {
      check(broken(text), text);
      check(broken(broken(text)), text);
    });
  }

  it('repairs the examples of the specification', () => {
    check('ðŸ”´', '🔴');
    check('â€”', '—');
    check('Ã—', '×');
  });

  it('believes a doubtful sequence where the rest of the text is broken', () => {
    check('TÃ©', 'TÃ©');
    check('TÃ© glacÃ©', 'Té glacé');
    check('TÃ© glacÃ©, déjà vu', 'TÃ© glacé, déjà vu');
  });

  it('repairs whole texts and finds nothing in the result', () => {
    const text = '### 🟢 YEAR 1 — “Foundation”\n\n| Compétence | État |\n| --- | --- |\n| Rédaction | Terminé ✅ |\n';
    check(broken(text), text);
    assert.deepEqual(findMojibake(text), []);
  });
});

describe('findMojibake', () => {
  it('gives maximal runs with offsets into the text', () => {
    assert.deepEqual(findMojibake('a ðŸ”´ðŸ”´ b Ã©'), [
      { start: 2, end: 10, repaired: '🔴🔴' },
      { start: 13, end: 15, repaired: 'é' },
    ]);
  });

  it('stays linear on hostile text', () => {
    const started = performance.now();
    findMojibake('Ã‚'.repeat(20_000));
    findMojibake('ðŸ'.repeat(20_000));
    assert.ok(performance.now() - started < 8000);
  });
});
