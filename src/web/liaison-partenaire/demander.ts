/** What the server answered, or why it did not, in a sentence. */
export type Issue<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly code: string; readonly phrase: string };

const refus = (code: string, phrase: string): Issue<never> => ({ ok: false, code, phrase });

/** Asks with the secret in the body, without any session, whoever is signed in in this browser. */
export async function demander<T>(
  quoi: 'lire' | 'repondre',
  corps: Readonly<Record<string, string>>,
): Promise<Issue<T>> {
  try {
    const r = await fetch(`/api/liaison/${quoi}`, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(corps),
    });
    if (r.status === 204) return { ok: true, valeur: undefined as T };
    const lu: unknown = await r.json();
    if (r.ok) return { ok: true, valeur: lu as T };
    const { code, detail } = lu as { code?: unknown; detail?: unknown };
    // A link cut by a mail program is no link.
    if (r.status === 400 && quoi === 'lire') return refus('lien-perime', COUPE);
    return refus(String(code), String(detail));
  } catch {
    return refus('reseau', 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
  }
}

const COUPE =
  'Ce lien est incomplet. Ouvrez-le depuis le message reçu, ou demandez-en un nouveau à l’équipe qui vous l’a envoyé.';
