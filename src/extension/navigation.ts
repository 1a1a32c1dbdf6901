import {
  type CancellationToken,
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  languages,
  type Position,
  Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { attempt, attemptLater } from './boundary';
import { fromPosition, toRange } from './convertRange';
import type { PlanFiles } from './planFiles';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanModel, PlanService } from './planService';

/** Definitions, references and highlights of ids, and highlights of a skill over all tables. */
export function registerNavigation(plans: PlanService, files: PlanFiles): Disposable {
  const { log } = plans;
  return Disposable.from(
    languages.registerDefinitionProvider(PLAN_LANGUAGES, {
      provideDefinition: (document, position) =>
        attemptLater('Definition', log, () => definitionsOf(plans, files, document, position)),
    }),
    languages.registerReferenceProvider(PLAN_LANGUAGES, {
      provideReferences: (document, position, { includeDeclaration }, token) =>
        attemptLater('References', log, () =>
          referencesOf(plans, files, document, { position, definitions: includeDeclaration, token }),
        ),
    }),
    languages.registerDocumentHighlightProvider(PLAN_LANGUAGES, {
      provideDocumentHighlights: (document, position) =>
        attempt('Highlights', log, () => highlightsOf(plans, document, position)),
    }),
  );
}

async function definitionsOf(
  plans: PlanService,
  files: PlanFiles,
  document: TextDocument,
  position: Position,
): Promise<Location[]> {
  const model = plans.get(document);
  if (!model?.isPlan) return [];
  const { engine, plan, lines } = model;
  const own = engine.definitionsAt(plan, lines, fromPosition(position));
  if (own.length > 0) return own.map((range) => new Location(document.uri, toRange(range)));
  const named = engine.workspaceIdAt(lines, fromPosition(position));
  const file = named && (await files.ofIds(engine.idOfFileName)).get(named.id);
  return file ? [new Location(file, new Range(0, 0, 0, 0))] : [];
}

interface ReferenceRequest {
  readonly position: Position;
  readonly definitions: boolean;
  readonly token: CancellationToken;
}

async function referencesOf(
  plans: PlanService,
  files: PlanFiles,
  document: TextDocument,
  { position, definitions, token }: ReferenceRequest,
): Promise<Location[]> {
  const model = plans.get(document);
  if (!model?.isPlan) return [];
  const { engine, plan, lines, uri } = model;
  const named = engine.workspaceIdAt(lines, fromPosition(position));
  const own = engine.referencesAt(plan, lines, fromPosition(position), { definitions });
  if (!named) return own.map((range) => new Location(uri, toRange(range)));
  const places = await placesInWorkspace(model, files, named.id, token);
  const isDefinition = (range: Range) =>
    engine.definitionsAt(plan, lines, fromPosition(range.start)).some((each) => toRange(each).isEqual(range));
  return definitions
    ? places
    : places.filter((place) => place.uri.toString() !== uri.toString() || !isDefinition(place.range));
}

/** Every place of an id such as `ACH-001` in the Markdown files of the workspace, those of the document first. */
export async function placesInWorkspace(
  model: PlanModel,
  files: PlanFiles,
  id: string,
  token?: CancellationToken,
): Promise<Location[]> {
  const places: Location[] = [];
  for await (const [file, text] of linesInWorkspace(model, files, id, token)) {
    for (const each of model.engine.idsOfLines(text)) {
      if (each.id === id) places.push(new Location(file, toRange(each.range)));
    }
  }
  return places;
}

/** The lines of the document and of the Markdown files of the workspace, as far as they hold some words. */
export async function* linesInWorkspace(
  { lines, uri }: PlanModel,
  files: PlanFiles,
  words: string,
  token?: CancellationToken,
): AsyncGenerator<readonly [Uri, readonly string[]]> {
  yield [uri, lines];
  const others = (await files.all()).filter((file) => file.toString() !== uri.toString());
  for await (const [file, text] of files.textsOf(others, token)) {
    if (text.includes(words)) yield [file, text.split(/\r\n|\r|\n/)];
  }
}

function highlightsOf(plans: PlanService, document: TextDocument, position: Position): DocumentHighlight[] | undefined {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const found = model.engine.highlightsAt(model.plan, model.lines, fromPosition(position));
  if (found.length === 0) return undefined;
  const { Read, Write } = DocumentHighlightKind;
  return found.map(({ range, isDefinition }) => new DocumentHighlight(toRange(range), isDefinition ? Write : Read));
}
