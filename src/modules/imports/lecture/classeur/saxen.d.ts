declare module 'saxen' {
  type Decoder = (texte: string) => string;
  export class Parser {
    on(
      quoi: 'openTag',
      fait: (nom: string, attributs: () => Record<string, string>, decoder: Decoder, vide: boolean) => void,
    ): this;
    on(quoi: 'closeTag', fait: (nom: string) => void): this;
    on(quoi: 'text', fait: (texte: string, decoder: Decoder) => void): this;
    on(quoi: 'cdata', fait: (texte: string) => void): this;
    on(quoi: 'error', fait: (erreur: Error) => void): this;
    write(xml: string): this;
    end(): Error | undefined;
  }
}
