import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { displayWidth } from '../../../src/core/text/displayWidth';

const WIDTHS: readonly (readonly [text: string, width: number, what: string])[] = [
  ['', 0, 'nothing'],
  ['Week 5', 6, 'ASCII'],
  ['naïve — São', 11, 'letters of one column'],
  ['目标', 4, 'Chinese'],
  ['スキル', 6, 'Japanese'],
  ['ｽｷﾙ', 3, 'halfwidth katakana'],
  ['역량', 4, 'Korean'],
  ['Ａ', 2, 'a fullwidth letter'],
  ['🔴 High', 7, 'an emoji'],
  ['✅', 2, 'a sign that is an emoji'],
  ['⚠️', 2, 'a sign made an emoji'],
  ['👩‍💻', 2, 'two emoji joined to one'],
  ['👍🏽', 2, 'an emoji with a skin tone'],
  ['🇫🇷', 2, 'a flag'],
  ['e\u0301', 1, 'a letter and its mark'],
  ['\u200b', 0, 'a blank without width'],
  ['ไทย', 3, 'Thai'],
  ['★★☆', 3, 'stars'],
];

describe('displayWidth', () => {
  for (const [text, width, what] of WIDTHS) {
    it(`is ${width} for ${what}`, () => assert.equal(displayWidth(text), width));
  }

  it('is what Unicode says of every sign, alone and beside others', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xd800; code++) {
      const text = `a${String.fromCharCode(code)}一`;
      if (displayWidth(text) !== stringWidth(text, { countAnsiEscapeCodes: true })) wrong.push(code.toString(16));
    }
    assert.deepEqual(wrong, []);
  });

  it('adds up over mixed text', () => {
    assert.equal(displayWidth('🔴 目标 e\u0301 ok'), 12);
  });
});
