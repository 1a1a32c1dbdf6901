import assert from 'node:assert/strict';
import { fixesOf } from './fixesOf';

function check(field: string, expected: string | null): void {
  it(`${field} → ${expected}`, () => {
    const text = `# Plan\n\n${field}\n\n## Goal 1: A\n\n- [ ] a\n\n## Goal 2: B\n`;
    assert.deepEqual(
      fixesOf('stale-document', text).map(([, line]) => line),
      expected === null ? [] : [expected],
    );
  });
}

describe('stale-document writes today in the form that stands there', () => {
  check('**Last Updated:** 2026-06-15', '**Last Updated:** 2026-11-20');
  check('**Last Updated:** June 15, 2026', '**Last Updated:** November 20, 2026');
  check('**Last Updated:** Monday, 15 June 2026', '**Last Updated:** Friday, 20 November 2026');
  check('**Last Updated:** 2026-06-15 (Mon)', '**Last Updated:** 2026-11-20 (Fri)');
  check('**Last Updated:** Jun 2026', '**Last Updated:** Nov 2026');
  check('**Last Updated:** Q2 2026', '**Last Updated:** Q4 2026');
  check('**Last Updated:** 13/01/2026', '**Last Updated:** 20/11/2026');
  check('**Última actualización:** 15 de junio de 2026', '**Última actualización:** 20 de noviembre de 2026');
  check('**Mis à jour :** 1er juin 2026', '**Mis à jour :** 20 novembre 2026');
  check('**Aktualisiert:** 15. Juni 2026', '**Aktualisiert:** 20. November 2026');
  check('**Обновлено:** 15 июня 2026 г.', '**Обновлено:** 20 ноября 2026 г.');
  check('**更新日:** 2026年6月15日（月）', '**更新日:** 2026年11月20日（金）');
  check('**최종 수정:** 2026년 6월 15일', '**최종 수정:** 2026년 11월 20일');
  check('**Last Updated:** end of June 2026', null);

  it('writes no date that would be read in two ways', () => {
    const text = '# Plan\n\n**Last Updated:** 13/01/2026\n\n## Goal 1: A\n\n- [ ] a\n\n## Goal 2: B\n';
    assert.deepEqual(fixesOf('stale-document', text, '2026-12-05'), []);
    const shown = `${text}\nKickoff on 14/01/2026\n`;
    assert.deepEqual(fixesOf('stale-document', shown, '2026-12-05'), [
      ['Set to today (05/12/2026)', '**Last Updated:** 05/12/2026'],
    ]);
  });
});
