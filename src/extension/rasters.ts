import type { HostMessage } from '../webview/protocol';

/** Pictures in pixels, which the page draws for the extension. */
export class Rasters {
  private readonly send: (message: HostMessage) => Thenable<boolean>;
  private readonly waiting = new Map<number, (png: string) => void>();
  private last = 0;

  constructor(send: (message: HostMessage) => Thenable<boolean>) {
    this.send = send;
  }

  /** The PNG of an SVG. @throws where the page is gone or hidden meanwhile, or cannot draw it */
  async draw(svg: string): Promise<Uint8Array> {
    const id = ++this.last;
    const answer = new Promise<string>((resolve) => this.waiting.set(id, resolve));
    const png = (await this.send({ type: 'rasterise', id, svg })) ? await answer : '';
    this.waiting.delete(id);
    if (png === '') throw new Error('The page of the charts could not draw the picture.');
    return Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  }

  receive(id: number, png: string): void {
    this.waiting.get(id)?.(png);
  }

  /** The page is hidden or gone: it draws none of those that it was asked for. */
  giveUp(): void {
    for (const resolve of this.waiting.values()) resolve('');
  }
}
