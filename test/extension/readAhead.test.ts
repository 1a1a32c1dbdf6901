import assert from 'node:assert/strict';
import { type ReadAhead, readAhead } from '../../src/extension/readAhead';

const ITEMS = Array.from({ length: 40 }, (_, index) => index);

/** Everything that happens, in its order; the clock goes on by 10 ms for each item that is worked on. */
async function events({ most = 4, cancelAt = Number.POSITIVE_INFINITY } = {}) {
  const happened: string[] = [];
  let time = 0;
  let underWay = 0;
  let mostUnderWay = 0;
  const read = async (item: number) => {
    mostUnderWay = Math.max(mostUnderWay, ++underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay--;
    return `text ${item}`;
  };
  const options: ReadAhead = {
    most,
    isCancelled: () => happened.length >= cancelAt,
    now: () => time,
    pause: async () => {
      happened.push('pause');
    },
  };
  for await (const [item, text] of readAhead(ITEMS, read, options)) {
    assert.equal(text, `text ${item}`);
    happened.push(String(item));
    time += 10;
  }
  return { happened, mostUnderWay };
}

describe('Reading the files of a workspace', () => {
  it('gives all of them, in their order', async () => {
    const { happened } = await events();
    assert.deepEqual(
      happened.filter((each) => each !== 'pause'),
      ITEMS.map(String),
    );
  });

  it('reads some ahead, and no more', async () => {
    assert.equal((await events({ most: 4 })).mostUnderWay, 4);
    assert.equal((await events({ most: 1 })).mostUnderWay, 1);
  });

  it('gives others their turn before long', async () => {
    const { happened } = await events();
    assert.deepEqual(happened.slice(0, 6), ['0', '1', 'pause', '2', '3', 'pause']);
  });

  it('ends when it is cancelled', async () => {
    const { happened } = await events({ cancelAt: 3 });
    assert.deepEqual(happened, ['0', '1', 'pause']);
  });

  it('tells whoever waits of a failure', async () => {
    const reading = readAhead(ITEMS, () => Promise.reject(new Error('gone')), {
      most: 4,
      isCancelled: () => false,
      now: () => 0,
      pause: async () => undefined,
    });
    await assert.rejects(reading.next(), /gone/);
  });
});
