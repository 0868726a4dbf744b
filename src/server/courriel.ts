import { type Refus, RefusError, refus } from '../kernel/refus.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** One message to one person, in plain text: every reader shows it, and nothing in it calls out to a server. */
export interface Message {
  readonly a: string;
  readonly objet: string;
  readonly texte: string;
  /** The same for the same message sent again: a reader then shows it once. */
  readonly id?: string;
}

/** The host's mail server. */
export interface Courriel {
  /** Address that messages come from. */
  readonly expediteur: string;
  /** Refused, in words that say what to do and never hold a password: courriel-… */
  envoyer(message: Message): Promise<Result<void, Refus>>;
}

/** A server that does not answer must not hold back the others. */
const DELAI_MS = 20_000;
const PROTOCOLES: ReadonlySet<string> = new Set(['smtp:', 'smtps:']);

/**
 * The mail server named by TRAME_SMTP_URL and TRAME_SMTP_DE; undefined when there is none. Another machine must offer
 * TLS, unless TRAME_SMTP_EN_CLAIR=1. Refused, without repeating
 * what was written (it holds a password): smtp-url, smtp-expediteur.
 */
export function lireCourriel(env: NodeJS.ProcessEnv, delaiMs = DELAI_MS): Courriel | undefined {
  const { TRAME_SMTP_URL: adresse, TRAME_SMTP_DE: expediteur = '', TRAME_SMTP_EN_CLAIR } = env;
  if (!adresse) return undefined;
  const url = URL.canParse(adresse) ? new URL(adresse) : undefined;
  if (!url?.hostname || !PROTOCOLES.has(url.protocol))
    throw new RefusError(
      500,
      refus(
        'smtp-url',
        'TRAME_SMTP_URL n’est pas une adresse de la forme smtps://compte:motdepasse@machine:465. ' +
          'Dans le mot de passe, écrivez %40 pour @, %3A pour : et %2F pour /.',
      ),
    );
  if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(expediteur))
    throw new RefusError(
      500,
      refus(
        'smtp-expediteur',
        'TRAME_SMTP_DE doit dire de quelle adresse partent les messages, par exemple Trame <trame@association.fr>.',
      ),
    );
  // A password never leaves this machine in clear, whatever the host accepts for the messages.
  const enClair = estIci(url.hostname) || (TRAME_SMTP_EN_CLAIR === '1' && url.username === '');
  return { expediteur, envoyer: (message) => envoyer({ url, expediteur, enClair, delaiMs }, message) };
}

interface Poste {
  readonly url: URL;
  readonly expediteur: string;
  /** May a message leave without TLS when the server offers none? */
  readonly enClair: boolean;
  readonly delaiMs: number;
}

async function envoyer(
  { url, expediteur, enClair, delaiMs }: Poste,
  m: Message,
): Promise<Result<void, Refus>> {
  // Read at the first message: most commands send none.
  const { createTransport } = await import('nodemailer');
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username ? { auth: { user: decoder(url.username), pass: decoder(url.password) } } : {}),
    requireTLS: !secure && !enClair,
    connectionTimeout: delaiMs,
    greetingTimeout: delaiMs,
    socketTimeout: delaiMs,
    dnsTimeout: delaiMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  try {
    await transport.sendMail({
      from: expediteur,
      to: { name: '', address: m.a },
      subject: m.objet,
      text: m.texte,
      ...(m.id ? { messageId: `<${m.id}>` } : {}),
      // Nobody is there to read an automatic answer.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    return ok(undefined);
  } catch (cause) {
    return err(refusDEnvoi(cause as Echec));
  } finally {
    transport.close();
  }
}

/** A percent written by hand may not be an escape. */
function decoder(texte: string): string {
  try {
    return decodeURIComponent(texte);
  } catch {
    return texte;
  }
}

const estIci = (machine: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(machine);

interface Echec {
  readonly code?: string;
  readonly responseCode?: number;
}

/** By the codes alone: what a server answers may repeat an address, and nodemailer's sentences are for developers. */
function refusDEnvoi({ code = '', responseCode = 0 }: Echec): Refus {
  // 4xx: not now (RFC 5321, 4.2.1).
  const attendre = responseCode >= 400 && responseCode < 500;
  const [nom, phrase] = CAUSES[attendre ? 'ATTENTE' : code] ?? [
    'echec',
    'Le serveur de messagerie n’a pas pris le message. Trame réessaie plus tard.',
  ];
  return refus(`courriel-${nom}`, phrase);
}

const CAUSES: Readonly<Record<string, readonly [string, string]>> = {
  EAUTH: [
    'mot-de-passe',
    'Le serveur de messagerie refuse le compte ou le mot de passe. L’hébergeur doit corriger TRAME_SMTP_URL.',
  ],
  ENOAUTH: [
    'mot-de-passe',
    'Le serveur de messagerie demande un compte. L’hébergeur doit compléter TRAME_SMTP_URL.',
  ],
  EDNS: [
    'machine',
    'Le serveur de messagerie est introuvable. L’hébergeur doit vérifier son nom dans TRAME_SMTP_URL.',
  ],
  ECONNECTION: [
    'injoignable',
    'Le serveur de messagerie ne répond pas. L’hébergeur doit vérifier la machine et le port dans TRAME_SMTP_URL.',
  ],
  ESOCKET: [
    'injoignable',
    'Le serveur de messagerie ne répond pas. L’hébergeur doit vérifier la machine et le port dans TRAME_SMTP_URL.',
  ],
  ETIMEDOUT: ['lent', 'Le serveur de messagerie n’a pas répondu à temps. Trame réessaie plus tard.'],
  ETLS: [
    'chiffrement',
    'Le serveur de messagerie ne chiffre pas l’échange : rien n’est parti. L’hébergeur doit employer une adresse smtps:// dans TRAME_SMTP_URL, ou lire le guide d’hébergement (TRAME_SMTP_EN_CLAIR).',
  ],
  EENVELOPE: [
    'adresse',
    'Le serveur de messagerie refuse l’adresse de la personne, ou celle de l’expéditeur (TRAME_SMTP_DE).',
  ],
  ATTENTE: ['attente', 'Le serveur de messagerie demande d’attendre. Trame réessaie plus tard.'],
  EMESSAGE: ['contenu', 'Le serveur de messagerie refuse le message.'],
};
