import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

interface Recu {
  readonly de: string;
  readonly a: readonly string[];
  /** Headers and text as they came, transport encoding undone. */
  readonly texte: string;
}

/** What the server does instead of accepting: refuses a password, an address, the message; asks to wait; says nothing. */
export type Humeur = 'accepte' | 'mot-de-passe' | 'adresse' | 'message' | 'attendre' | 'muet';

export interface SmtpEssai {
  readonly port: number;
  readonly recus: Recu[];
  humeur: Humeur;
  fermer(): Promise<void>;
}

const REPONSES: Readonly<Record<Humeur, Partial<Record<string, string>>>> = {
  accepte: {},
  'mot-de-passe': { AUTH: '535 5.7.8 Authentication credentials invalid: hunter2' },
  adresse: { RCPT: '550 5.1.1 No such user here' },
  message: { '.': '554 5.7.1 Rejected as spam' },
  attendre: { RCPT: '451 4.7.1 Greylisted, come back later' },
  muet: {},
};

/** A real mail server, small: it speaks enough SMTP to be written to, in clear, on this machine. */
export async function nouveauSmtp(): Promise<SmtpEssai> {
  const prises = new Set<Socket>();
  const essai = { humeur: 'accepte' as Humeur, recus: [] as Recu[] };
  const serveur = createServer((prise) => {
    prises.add(prise);
    prise.on('close', () => prises.delete(prise)).on('error', () => {});
    if (essai.humeur === 'muet') return;
    let [tampon, de, a, corps] = ['', '', [] as string[], null as string | null];
    const dire = (ligne: string) => prise.write(`${ligne}\r\n`);
    const commande = (ligne: string) => {
      const [verbe = ''] = ligne.toUpperCase().split(' ');
      const refus = REPONSES[essai.humeur][verbe];
      if (refus) return dire(refus);
      if (verbe === 'EHLO') return dire('250-essai\r\n250-AUTH PLAIN\r\n250 8BITMIME');
      if (verbe === 'STARTTLS') return dire('502 5.5.1 not here');
      if (verbe === 'AUTH') return dire('235 2.7.0 ok');
      if (verbe === 'MAIL') de = ligne.replace(/.*<(.*)>.*/, '$1');
      if (verbe === 'RCPT') a.push(ligne.replace(/.*<(.*)>.*/, '$1'));
      if (verbe === 'DATA') {
        corps = '';
        return dire('354 go on');
      }
      dire(verbe === 'QUIT' ? '221 bye' : '250 ok');
    };
    prise.setEncoding('latin1').on('data', (morceau) => {
      tampon += morceau;
      for (let fin = tampon.indexOf('\r\n'); fin >= 0; fin = tampon.indexOf('\r\n')) {
        const ligne = tampon.slice(0, fin);
        tampon = tampon.slice(fin + 2);
        if (corps === null) commande(ligne);
        else if (ligne !== '.') corps += `${ligne}\n`;
        else {
          const refus = REPONSES[essai.humeur]['.'];
          if (!refus) essai.recus.push({ de, a, texte: decoder(corps) });
          [corps, a] = [null, []];
          dire(refus ?? '250 taken');
        }
      }
    });
    dire('220 essai ESMTP');
  });
  // On every address of this machine: one of them plays the part of another machine.
  serveur.listen(0, '0.0.0.0');
  await once(serveur, 'listening');
  return Object.assign(essai, {
    port: (serveur.address() as AddressInfo).port,
    async fermer() {
      for (const prise of prises) prise.destroy();
      await new Promise((fini) => serveur.close(fini));
    },
  });
}

/** Undoes quoted-printable and base64 of a text, and the encoded words of its headers. */
function decoder(brut: string): string {
  const coupe = brut.indexOf('\n\n');
  const entetes = brut.slice(0, coupe).replace(/\n\s+/g, ' ');
  const corps = brut.slice(coupe + 2);
  const qp = (t: string) =>
    Buffer.from(
      t
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
      'latin1',
    ).toString();
  const mots = entetes
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, t: string) => qp(t.replaceAll('_', ' ')))
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, t: string) => Buffer.from(t, 'base64').toString());
  const texte = /base64/i.test(entetes) ? Buffer.from(corps, 'base64').toString() : qp(corps);
  return `${mots}\n\n${texte}`;
}
