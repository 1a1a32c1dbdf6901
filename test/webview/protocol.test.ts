import assert from 'node:assert/strict';
import { readPageMessage, readPageState } from '../../src/webview/protocol';
import { readHostMessage } from '../../src/webview/readHostMessage';
import { sceneMessage } from './sceneMessage';

describe('the protocol of the chart page', () => {
  it('takes what the extension sends', () => {
    const message = sceneMessage('sample');
    assert.deepEqual(readHostMessage(JSON.parse(JSON.stringify(message))), message);
    const noPlan = { type: 'noPlan', advice: { title: 'No plan', text: 'Open one.', example: '', action: '' } };
    assert.deepEqual(readHostMessage(noPlan), noPlan);
    const caret = { type: 'caret', uri: 'file:///a', keys: ['k'] };
    assert.deepEqual(readHostMessage(caret), caret);
  });

  it('takes what the page sends', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'reveal', uri: 'file:///a', key: 'k' },
      { type: 'setLevel', uri: 'file:///a', key: 'k', column: 'required', version: 3 },
      { type: 'filter', uri: 'file:///a', filter: { owner: 'ana' } },
      { type: 'insertTable', uri: 'file:///a' },
      { type: 'raster', id: 1, png: 'iVBORw0=' },
      { type: 'failure', text: 'x' },
    ]) {
      assert.deepEqual(readPageMessage(message), message);
    }
  });

  it('drops everything else', () => {
    for (const data of [null, undefined, 7, 'ready', {}, { type: 'format' }, { type: 'reveal', key: 'k' }, []]) {
      assert.equal(readPageMessage(data), null);
      assert.equal(readHostMessage(data), null);
    }
  });

  it('drops a scene with a mark outside of its axis', () => {
    const sent = JSON.stringify(sceneMessage('sample'));
    const message: unknown = JSON.parse(sent.replace('"current":0.5', '"current":1.5'));
    assert.equal(readHostMessage(message), null);
  });

  it('reads back only a state of its own', () => {
    assert.deepEqual(readPageState({ uri: 'file:///a', scrollTop: 12 }), { uri: 'file:///a', scrollTop: 12 });
    assert.equal(readPageState({ uri: 4 }), null);
    assert.equal(readPageState(undefined), null);
  });
});
