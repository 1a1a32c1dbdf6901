import { replay, scriptedDocuments } from './editScript';

/** As many as a build can wait for; `npm run fuzz` goes on from there. */
const STEPS = 5_000;
/** So that short documents are read in parts, too. */
const FEW_LINES = 2;

describe('a document that is edited equals one that is read for the first time', function () {
  this.timeout(120_000);
  const documents = scriptedDocuments();

  for (const [number, { name, text }] of documents.entries()) {
    const linesOfPart = number % 2 === 0 ? FEW_LINES : undefined;
    it(`through the edits of ${name}`, () =>
      replay(text, Math.ceil(STEPS / documents.length), number + 1, linesOfPart));
  }
});
