import { fixtures, type TestDocument } from '../syntax/documents';

/** The fixtures without the marks for what is expected in them. */
export function plainFixtures(): TestDocument[] {
  return fixtures().map(({ name, text }) => ({ name, text: text.replace(/⟦([a-z-]+):(.*?)⟧/g, '$2') }));
}
