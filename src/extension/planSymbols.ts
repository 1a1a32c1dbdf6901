import { type Disposable, Location, languages, SymbolInformation, SymbolKind, type Uri, workspace } from 'vscode';
import type { PlanSymbol } from '../core/views/planSymbols';
import { attemptLater } from './boundary';
import type { Configurations } from './configurations';
import { toRange } from './convertRange';
import { type Engine, loadEngine } from './loadEngine';
import type { PlanFiles } from './planFiles';
import type { PlanService } from './planService';

const KINDS: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  goal: SymbolKind.Class,
  milestone: SymbolKind.Event,
  gap: SymbolKind.Field,
};
const MOST_SYMBOLS = 500;

/** Milestones, skills and goals in rows of all plans of the workspace, for "Go to Symbol in Workspace". */
export function registerPlanSymbols(plans: PlanService, files: PlanFiles, configurations: Configurations): Disposable {
  const known = new Map<string, { readonly text: string; readonly symbols: readonly PlanSymbol[] }>();

  const symbolsOf = async (uri: Uri, text: string, engine: Engine): Promise<readonly PlanSymbol[]> => {
    const key = uri.toString();
    const open = workspace.textDocuments.find((each) => each.uri.toString() === key);
    const model = open && plans.get(open);
    if (model) return model.isPlan ? engine.planSymbols(model.plan) : [];
    const before = known.get(key);
    if (before?.text === text) return before.symbols;
    await configurations.whenFound({ uri });
    const { plan } = engine.readDocument(text, configurations.of({ uri }, engine));
    const symbols = plan.detection.isPlan ? engine.planSymbols(plan) : [];
    known.set(key, { text, symbols });
    return symbols;
  };

  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) =>
      attemptLater('Workspace symbols', plans.log, async () => {
        const engine = await loadEngine();
        const found: SymbolInformation[] = [];
        for await (const [uri, text] of files.textsOf(await urisOf(files), token)) {
          if (found.length >= MOST_SYMBOLS) break;
          for (const { kind, name, range, within } of await symbolsOf(uri, text, engine)) {
            if (!mayMatch(name, query)) continue;
            found.push(new SymbolInformation(name, KINDS[kind], within, new Location(uri, toRange(range))));
          }
        }
        return found;
      }),
  });
}

/** The open documents, those without a file too, and the others of the workspace. */
async function urisOf(files: PlanFiles): Promise<readonly Uri[]> {
  const uris = new Map<string, Uri>();
  for (const { uri, languageId } of workspace.textDocuments)
    if (languageId === 'markdown') uris.set(uri.toString(), uri);
  for (const uri of await files.all()) uris.set(uri.toString(), uri);
  return [...uris.values()];
}

/** Its letters in their order, which is what VS Code makes a choice from. */
function mayMatch(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
