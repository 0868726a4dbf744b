export interface ErreurDeChamp {
  readonly champ: string;
  readonly message: string;
}

/** A refusal of the API (application/problem+json), thrown by the client. `message` is the French sentence to show. */
export class Probleme extends Error {
  readonly status: number;
  /** Stable, declared by the contract of the route; `reseau` when the server was not reached. */
  readonly code: string;
  readonly detail: string;
  readonly champs: readonly ErreurDeChamp[];
  /** The whole answer: some problems carry more, such as the other person's version. */
  readonly corps: unknown;

  constructor(p: {
    status: number;
    code: string;
    detail: string;
    champs?: readonly ErreurDeChamp[] | undefined;
    corps?: unknown;
  }) {
    super(p.detail);
    this.name = 'Probleme';
    this.status = p.status;
    this.code = p.code;
    this.detail = p.detail;
    this.champs = p.champs ?? [];
    this.corps = p.corps;
  }

  /** Reads the refusal in an answer; an answer that is not ours (a proxy, a portal) has a sentence too. */
  static async depuis(reponse: Response): Promise<Probleme> {
    const corps: unknown = await reponse.json().catch(() => null);
    if (estProbleme(corps)) return new Probleme({ ...corps, status: reponse.status, corps });
    return new Probleme({
      status: reponse.status,
      code: 'reponse-inattendue',
      detail: 'Le serveur a répondu autre chose que prévu. Réessayez dans un instant.',
    });
  }

  /** The server was not reached. */
  static horsLigne(): Probleme {
    return new Probleme({
      status: 0,
      code: 'reseau',
      detail: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    });
  }
}

const estProbleme = (c: unknown): c is { code: string; detail: string; champs?: ErreurDeChamp[] } =>
  typeof c === 'object' && c !== null && 'code' in c && 'detail' in c && typeof c.detail === 'string';

/** The sentence to show for anything that was thrown. */
export function phraseDe(erreur: unknown): string {
  if (erreur instanceof Probleme) return erreur.detail;
  return 'Une erreur inattendue s’est produite. Réessayez dans un instant.';
}
