import type { z } from 'zod';

/** What a route expects and answers: the OpenAPI document, the server and the web client all read it. */
export interface Contrat<
  Methode extends 'get' | 'post' | 'put' | 'patch' | 'delete' = 'get' | 'post' | 'put' | 'patch' | 'delete',
  Chemin extends string = string,
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Corps extends z.ZodType | undefined = z.ZodType | undefined,
  Reponse extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly methode: Methode;
  /** OpenAPI spelling: `/api/structures/{structure}/interventions`. */
  readonly chemin: Chemin;
  /** One French line for the documentation. */
  readonly resume: string;
  readonly etiquette: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly corps?: Corps;
  /** Absent: the route answers 204, or a file described by `fichier`. */
  readonly reponse?: Reponse;
  /** Media types of a file answer. */
  readonly fichier?: readonly string[];
  /** The body is a file: its accepted media types. */
  readonly corpsFichier?: readonly string[];
  readonly acces: Acces;
  /** Codes of the refusals that this route can answer, with their HTTP status. */
  readonly problemes?: Readonly<Record<string, number>>;
}

/** Nobody in particular, any signed-in account, or the named roles of the structure in the path. */
export type Acces = 'public' | 'compte' | readonly string[];

/** Declares a route. The parameters are inferred, so that the client and the handler are typed from here. */
export function contrat<
  const Methode extends Contrat['methode'],
  const Chemin extends string,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Corps extends z.ZodType | undefined = undefined,
  Reponse extends z.ZodType | undefined = undefined,
>(
  c: Contrat<Methode, Chemin, Params, Query, Corps, Reponse>,
): Contrat<Methode, Chemin, Params, Query, Corps, Reponse> {
  return c;
}
