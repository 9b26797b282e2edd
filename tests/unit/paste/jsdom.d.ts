// jsdom has no types of its own. The tests only parse with it.
declare module 'jsdom' {
  export class JSDOM {
    constructor(text: string, options?: { contentType: string });
    readonly window: { readonly DOMParser: typeof DOMParser; readonly document: Document };
  }
}
