import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { classeur, deposer, toutLire } from '../../../../tests/support/fichiers-d-import.ts';
import { ouvrirFichier } from './ouvrir.ts';

const octets = (...hex: number[]) => Buffer.concat([Buffer.from(hex), Buffer.alloc(2000, 0xa5)]);
const LIGNE = ['Date;Nature', '31/12/2014;Écoute'].join('\n');

/** An archive whose directory says a size other than the real one. */
function zipMenteur(taille: number): Buffer {
  const nom = Buffer.from('xl/workbook.xml');
  const donnees = deflateRawSync(Buffer.alloc(50_000_000, 0x20));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(donnees.length, 18);
  local.writeUInt32LE(taille, 22);
  local.writeUInt16LE(nom.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(donnees.length, 20);
  central.writeUInt32LE(taille, 24);
  central.writeUInt16LE(nom.length, 28);
  const fin = Buffer.alloc(22);
  fin.writeUInt32LE(0x06054b50, 0);
  fin.writeUInt16LE(1, 8);
  fin.writeUInt16LE(1, 10);
  fin.writeUInt32LE(46 + nom.length, 12);
  fin.writeUInt32LE(30 + nom.length + donnees.length, 16);
  return Buffer.concat([local, nom, donnees, central, nom, fin]);
}

describe('what is no table is refused, with what to do', () => {
  test.each<[string, Uint8Array | string]>([
    ['fichier-vide', ''],
    ['fichier-vide', '\ufeff \r\n\r\n'],
    ['fichier-binaire', octets(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3)],
    ['fichier-excel-ancien', octets(0xd0, 0xcf, 0x11, 0xe0)],
    ['fichier-pdf', '%PDF-1.7\n…'],
    ['fichier-image', octets(0xff, 0xd8, 0xff, 0xe0)],
    ['fichier-image', octets(0x89, 0x50, 0x4e, 0x47)],
    ['fichier-compresse', octets(0x1f, 0x8b)],
    ['fichier-compresse', octets(0x52, 0x61, 0x72, 0x21)],
    ['fichier-compresse', zipSync({ 'a.csv': strToU8(LIGNE) })],
    ['fichier-page-web', '<html><table><tr><td>Date</td></tr></table></html>'],
    ['fichier-xml', '<?xml version="1.0"?><Workbook/>'],
    ['fichier-texte-mis-en-forme', '{\\rtf1\\ansi Date}'],
    ['fichier-ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') })],
    [
      'fichier-word',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
    ],
    ['fichier-xlsb', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.bin': strToU8('x') })],
    ['classeur-abime', Buffer.from(classeur([{ nom: 'A', lignes: [['Date']] }])).subarray(0, 300)],
    ['classeur-abime', zipMenteur(100)],
    ['classeur-demesure', zipSync({ 'xl/workbook.xml': new Uint8Array(100_000_000) })],
    ['classeur-sans-donnees', classeur([{ nom: 'A', lignes: [] }])],
  ])('%s', async (code, contenu) => {
    const ouvert = await ouvrirFichier(deposer(contenu));
    expect(ouvert).toMatchObject({ ok: false, error: { code } });
    if (!ouvert.ok) expect(ouvert.error.message).toMatch(/\.$/);
  });

  test('a file that is not there', async () => {
    expect(await ouvrirFichier('/nulle/part.csv')).toMatchObject({ error: { code: 'fichier-introuvable' } });
  });

  test('a table without lines, or without a date, once opened', async () => {
    await expect(toutLire(deposer('Date;Nature\n'))).rejects.toThrow('fichier-sans-tableau');
    await expect(toutLire(deposer('Date;Nature\n31/12/2014;"Écoute\n30/12/2014;"Écoute\n'))).rejects.toThrow(
      'fichier-illisible',
    );
    await expect(toutLire(deposer('Ville;Code\nLyon;69\nNancy;54\n'))).rejects.toThrow('champ-manquant date');
    await expect(toutLire(deposer('Un roman.\nSans tableau.\n'))).rejects.toThrow('champ-manquant');
  });

  test('a sheet that breaks on the way throws a refusal, not an accident', async () => {
    const bon = classeur(
      [
        {
          nom: 'A',
          lignes: [
            ['Date', 'Nature'],
            ['31/12/2014', 'Écoute'],
          ],
        },
      ],
      { compression: 0 },
    );
    const casse = Buffer.from(bon);
    casse.write('<<<<', casse.indexOf('</row>'));
    const ouvert = await ouvrirFichier(deposer(casse));
    expect(ouvert).toMatchObject({ ok: false, error: { code: 'classeur-abime' } });
  });
});
