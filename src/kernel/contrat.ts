import type { z } from 'zod';

/** Nobody in particular, any signed-in account, or the named roles of the structure in the path. */
export type Acces = 'public' | 'compte' | readonly string[];
export type Methode = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Schema = z.ZodType | undefined;

/** What a route expects and answers: the OpenAPI document, the server and the web client all read it. */
export interface Contrat<
  M extends Methode = Methode,
  Chemin extends string = string,
  A extends Acces = Acces,
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Corps extends Schema = Schema,
  Reponse extends Schema = Schema,
> {
  readonly methode: M;
  /** OpenAPI spelling: `/api/structures/{structure}/interventions`. */
  readonly chemin: Chemin;
  readonly acces: A;
  readonly params: Params;
  readonly query: Query;
  readonly corps: Corps;
  /** Undefined: the route answers 204, or a file described by `fichier`. */
  readonly reponse: Reponse;
  /** One French line for the documentation. */
  readonly resume: string;
  readonly etiquette: string;
  /** Media types of a file answer. */
  readonly fichier?: readonly string[];
  /** The body is a file sent as multipart/form-data, field `fichier`. */
  readonly corpsFichier?: boolean;
  /** Codes of the refusals that this route can answer, with their HTTP status. */
  readonly problemes?: Readonly<Record<string, number>>;
}

type Declaration<C extends Contrat> = Omit<C, 'params' | 'query' | 'corps' | 'reponse'> &
  Partial<Pick<C, 'params' | 'query' | 'corps' | 'reponse'>>;

/** Declares a route. The parameters are inferred, so that the client and the handler are typed from here. */
export function contrat<
  M extends Methode,
  const Chemin extends string,
  const A extends Acces,
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Corps extends Schema = undefined,
  Reponse extends Schema = undefined,
>(
  declaration: Declaration<Contrat<M, Chemin, A, Params, Query, Corps, Reponse>>,
): Contrat<M, Chemin, A, Params, Query, Corps, Reponse> {
  return declaration as Contrat<M, Chemin, A, Params, Query, Corps, Reponse>;
}
