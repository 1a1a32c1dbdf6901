import type { LogOutputChannel, TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { AnalysisOptions } from '../core/analysis/analysis';
import type { PlanDocument } from '../core/document/planDocument';
import type { IsoDate } from '../core/values/isoDate';
import { fromRange } from './convertRange';
import type { PlaceOptions } from './engine';
import type { Engine } from './loadEngine';
import { createPlanModel } from './planModel';
import type { PlanModel } from './planService';

/** One open document as the core reads it, kept in step by the editor's changes instead of by its whole text. */
export class PlanReading {
  readonly document: TextDocument;
  private readonly engine: Engine;
  private readonly log: LogOutputChannel;
  private place: PlaceOptions;
  private text: PlanDocument;
  private version: number;
  private latest: { readonly model: PlanModel; readonly options: AnalysisOptions } | undefined;

  constructor(document: TextDocument, place: PlaceOptions, engine: Engine, log: LogOutputChannel) {
    this.document = document;
    this.place = place;
    this.engine = engine;
    this.log = log;
    this.text = engine.readDocument(document.getText(), place);
    this.version = document.version;
  }

  /** The model of the document's present version; the same object as long as neither text, options nor day change. */
  model(place: PlaceOptions, todayIn: (timeZone: string | null) => IsoDate): PlanModel {
    // Somebody who hears of a change before us asks for it.
    if (this.version !== this.document.version) this.readAgain();
    if (place !== this.place) {
      this.place = place;
      this.text.configure(place.configuration, place.vocabulary);
      this.latest = undefined;
    }
    const latest = this.latest;
    const today = todayIn(place.configuration.timeZone);
    if (latest?.model.version === this.version && latest.options.today === today) return latest.model;
    const options = { today, staleAfterDays: this.text.configuration.staleAfterDays };
    const model = createPlanModel(this.document.uri, this.version, this.text, options, this.engine, this.log);
    this.latest = { model, options };
    return model;
  }

  apply({ contentChanges, document }: TextDocumentChangeEvent): void {
    if (document.version === this.version) return;
    this.text.edit(contentChanges.map(({ range, text }) => ({ range: fromRange(range), text })));
    this.version = document.version;
    if (!this.isInStep(contentChanges)) this.readAgain();
  }

  /** Whether the text still is the document's, as far as its length and the lines that changed can tell. */
  private isInStep(changes: TextDocumentChangeEvent['contentChanges']): boolean {
    const { lines } = this.text;
    if (lines.length !== this.document.lineCount) return false;
    return changes.every(({ range }) => {
      const line = Math.min(range.start.line, lines.length - 1);
      return lines[line] === this.document.lineAt(line).text;
    });
  }

  private readAgain(): void {
    this.text = this.engine.readDocument(this.document.getText(), this.place);
    this.version = this.document.version;
  }
}
