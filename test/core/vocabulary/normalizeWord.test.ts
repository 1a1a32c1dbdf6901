import assert from 'node:assert/strict';
import { foldCase, foldTogether } from '../../../src/core/vocabulary/normalizeWord';

describe('folding case', () => {
  it('folds accents, width and quotes', () => {
    for (const [text, folded] of [
      ['Énergie', 'energie'],
      ['Текущий Уровень Ё', 'текущии уровень е'],
      ['Don’t', "don't"],
      ['ＡＢＣ…', 'abc...'],
      ['がんばる 한국어 目标', 'がんばる 한국어 目标'],
      ['e\u0301te\u0301', 'ete'],
      ['ΟΔΟΣ', 'οδος'],
    ] as const)
      assert.equal(foldCase(text), folded);
  });

  it('folds characters one by one as it does in a whole text', () => {
    for (let code = 0; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      for (const text of [character, `Ab${character}é`, `${character}가\u0301${character}`, `が${character}\u3099x`])
        assert.equal(foldCase(text), foldTogether(text), code.toString(16));
    }
    for (let code = 0xf900; code <= 0x1fbff; code++) {
      const text = `É${String.fromCodePoint(code)}s`;
      assert.equal(foldCase(text), foldTogether(text), code.toString(16));
    }
  });

  it('folds neighbours as it does in a whole text', () => {
    const letters = [...'Aéß Ёй’…Ａがカハ゛ㄱ가각Σσé한½🔴️\u1100\u1161\u11a8'];
    for (const one of letters) {
      for (const other of letters)
        for (const third of letters) {
          const text = one + other + third;
          assert.equal(foldCase(text), foldTogether(text), text);
        }
    }
  });
});
