import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nouveauSmtp, type SmtpEssai } from '../../tests/support/smtp.ts';
import { lireCourriel } from './courriel.ts';

const DE = 'Trame <trame@hote.example>';
const MESSAGE = { a: 'a@ici.example', objet: 'Échéance « bilan »', texte: 'À faire : relire.' };

let smtp: SmtpEssai;
beforeEach(async () => {
  smtp = await nouveauSmtp();
});
afterEach(() => smtp.fermer());

const courriel = (compte = '', delai = 5000) =>
  lireCourriel({ TRAME_SMTP_URL: `smtp://${compte}127.0.0.1:${smtp.port}`, TRAME_SMTP_DE: DE }, delai);

describe('the settings', () => {
  it('are none when the host named no server', () => {
    expect(lireCourriel({})).toBeUndefined();
  });

  it.each([
    ['un mot', DE, 'smtp-url'],
    ['http://moi:hunter2@machine', DE, 'smtp-url'],
    ['smtp://moi:hunter2@machine', '', 'smtp-expediteur'],
    ['smtp://moi:hunter2@machine', 'sans arobase', 'smtp-expediteur'],
    ['smtp://moi:hunter2@machine', 'a@b.example\r\nBcc: x@y.example', 'smtp-expediteur'],
  ])('are refused when wrong, without repeating the password (%s, %s)', (adresse, de, code) => {
    const lire = () => lireCourriel({ TRAME_SMTP_URL: adresse, TRAME_SMTP_DE: de });
    expect(lire).toThrow(expect.objectContaining({ refus: [expect.objectContaining({ code })] }));
    expect(lire).not.toThrow(/hunter2/);
  });
});

describe('a message', () => {
  it('arrives whole, in French, from the sender that was named', async () => {
    expect(await courriel()?.envoyer(MESSAGE)).toEqual({ ok: true, value: undefined });
    expect(smtp.recus).toHaveLength(1);
    expect(smtp.recus[0]).toMatchObject({ de: 'trame@hote.example', a: ['a@ici.example'] });
    expect(smtp.recus[0]?.texte).toContain('Subject: Échéance « bilan »');
    expect(smtp.recus[0]?.texte).toContain('À faire : relire.');
  });

  it.each([
    ['mot-de-passe', 'courriel-mot-de-passe', 'moi:hunter2@'],
    ['adresse', 'courriel-adresse', ''],
    ['message', 'courriel-contenu', ''],
    ['attendre', 'courriel-attente', ''],
  ] as const)(
    'is refused in words when the server says %s, without any secret',
    async (humeur, code, compte) => {
      smtp.humeur = humeur;
      const r = await courriel(compte)?.envoyer(MESSAGE);
      expect(r).toMatchObject({ ok: false, error: { code } });
      expect(JSON.stringify(r)).not.toMatch(/hunter2|ici\.example/);
      expect(smtp.recus).toEqual([]);
    },
  );

  it('is given up when the server says nothing, in the time that was given', async () => {
    smtp.humeur = 'muet';
    expect(await courriel('', 200)?.envoyer(MESSAGE)).toMatchObject({
      ok: false,
      error: { code: 'courriel-lent' },
    });
  });

  it('says that nobody listens', async () => {
    const vers = courriel();
    await smtp.fermer();
    expect(await vers?.envoyer(MESSAGE)).toMatchObject({
      ok: false,
      error: { code: 'courriel-injoignable' },
    });
    smtp = await nouveauSmtp();
  });

  /** The server does not encrypt, and its address is that of another machine. */
  const loin = (compte: string, enClair?: string) =>
    lireCourriel({
      TRAME_SMTP_URL: `smtp://${compte}127.0.0.2:${smtp.port}`,
      TRAME_SMTP_DE: DE,
      TRAME_SMTP_EN_CLAIR: enClair,
    });

  it.each([
    ['with a password', 'moi:hunter2@', undefined],
    ['without account', '', undefined],
    ['without account, when the host says no', '', '0'],
    ['with a password, even when the host accepts messages in clear', 'moi:hunter2@', '1'],
  ])('never leaves in clear for another machine %s', async (_, compte, enClair) => {
    expect(await loin(compte, enClair)?.envoyer(MESSAGE)).toMatchObject({
      ok: false,
      error: { code: 'courriel-chiffrement' },
    });
    expect(smtp.recus).toEqual([]);
  });

  it('leaves in clear, without account, when the host says that it may', async () => {
    expect(await loin('', '1')?.envoyer(MESSAGE)).toMatchObject({ ok: true });
    expect(smtp.recus).toHaveLength(1);
  });
});
