import { useEffect, useState } from 'react';

/** An address for bytes held in memory, given back when they are no longer shown. */
export function useUrlDe(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const adresse = URL.createObjectURL(blob);
    setUrl(adresse);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(adresse);
    };
  }, [blob]);
  return url;
}
