/** A photo of 32 × 24 pixels, in colours, and the same one progressive. */
const lire = (lignes: readonly string[]): Buffer => Buffer.from(lignes.join(''), 'base64');
export const JPEG: Buffer = lire([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7',
  'gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
  'fHx8fHx8fHz/wAARCAAYACADASIAAhEBAxEB/8QAGQAAAgMBAAAAAAAAAAAAAAAAAAIBAwQF/8QAIRAAAgEEAgIDAAAAAAAAAAAA',
  'AAECAxESMSFhE3EiQVH/xAAYAQACAwAAAAAAAAAAAAAAAAADBgECBf/EAB8RAAICAgEFAAAAAAAAAAAAAAABAhEEEhMUISIxQf/a',
  'AAwDAQACEQMRAD8A4ym2/jx+jRqq3ZQ5NO6tfsstmsk/YdYvxo1up8vZqp1YXSkiKlnFyj9GKbwfG+xqeT9so8WT7UGjkqxItTg9',
  'JkeVwlsAGRRWzQu8krEdTfBKqNa4sABNUTvJOz//2Q==',
]);
export const JPEG_PROGRESSIF: Buffer = lire([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7',
  'gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
  'fHx8fHx8fHz/wgARCAAYACADASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAECAwT/xAAYAQACAwAAAAAAAAAAAAAAAAAC',
  'BQABBP/aAAwDAQACEAMQAAAB4nFHr1WLo5AYrpYFP//EABgQAAMBAQAAAAAAAAAAAAAAAAABERAg/9oACAEBAAEFAiiY+FlKU//E',
  'ABkRAQACAwAAAAAAAAAAAAAAAAABEQMTIf/aAAgBAwEBPwHZ1GRcrf/EABcRAQEBAQAAAAAAAAAAAAAAAAAREwH/2gAIAQIBAT8B',
  'yZdRH//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEABj8CT//EABsQAAIDAAMAAAAAAAAAAAAAAAABESExEEFR/9oACAEBAAE/',
  'IZ8EEdmJRJtjokK0UfJ//9oADAMBAAIAAwAAABDJCOP/xAAYEQADAQEAAAAAAAAAAAAAAAAAAREhYf/aAAgBAwEBPxDsJpsJ6f/E',
  'ABgRAQEBAQEAAAAAAAAAAAAAAAEAESFB/9oACAECAQE/EDwkpzIGti//xAAcEAEAAgIDAQAAAAAAAAAAAAABABEhMUFhcVH/2gAI',
  'AQEAAT8QGvD7BruWwEorgihsq+5VaPsd8b7lnrEPoZfdHbEEaxU//9k=',
]);

/** A segment of a JPEG: its marker, its length, its content. */
export function segment(marqueur: number, contenu: Buffer): Buffer {
  const entete = Buffer.from([0xff, marqueur, 0, 0]);
  entete.writeUInt16BE(contenu.length + 2, 2);
  return Buffer.concat([entete, contenu]);
}

/** Words that only metadata hold: none may be left. */
export const SECRETS = [
  'GPS 45.7640N',
  'xpacket',
  'Nikon D90',
  'Commentaire',
  'vignette',
  'Photoshop',
  'apres la fin',
];

/** The same photo as a device would give it: place, date, device, thumbnail, comment, and bytes after its end. */
export function avecMetadonnees(jpeg: Buffer): Buffer {
  const vignette = Buffer.concat([jpeg.subarray(0, 40), Buffer.from('vignette')]);
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0GPS 45.7640N, 4.8357E; Nikon D90; 2026:03:10 14:02:33', 'latin1'),
    vignette,
  ]);
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<?xpacket begin=""?><x:xmpmeta/>', 'latin1');
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, xmp),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1')),
    segment(0xed, Buffer.from('Photoshop 3.0\0', 'latin1')),
    segment(0xfe, Buffer.from('Commentaire : devant chez elle')),
    // Fill bytes before a marker are allowed.
    Buffer.from([0xff, 0xff]),
    jpeg.subarray(2),
    Buffer.from('apres la fin'),
    jpeg,
  ]);
}
