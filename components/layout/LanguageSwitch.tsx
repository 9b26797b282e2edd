import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languageCodes, languages, notTranslatedIds, type Versions } from '#lib/languages.ts';

export type LanguageSwitchProps = {
  /** Language of the page. */
  language: Language;
  /** Paths of the page's versions; its own may be missing, as on error pages. */
  versions: Versions;
  /** True if the page is one that can have versions: a missing one is then explained where the link leads. */
  explain: boolean;
  /** Languages with a front page. */
  available: readonly Language[];
};

type Props = LanguageSwitchProps & { className?: string };

/**
 * Links to the page in the other languages. Without a version, the link leads to the front page of the language, which
 * then says that the page is not translated.
 */
export function LanguageSwitch({ language, versions, explain, available, className = '' }: Props) {
  const others = languageCodes.filter((code) => code !== language && available.includes(code));
  if (others.length === 0) return null;
  return (
    <ul
      aria-label={textsIn(language).language.label}
      className={`label flex gap-3 print:hidden ${className}`}
    >
      {others.map((code) => {
        const { home, name } = languages[code];
        return (
          <li key={code}>
            <a
              href={versions[code] ?? (explain ? `${home}#${notTranslatedIds[code]}` : home)}
              lang={code}
              hrefLang={code}
              className="block py-2.5 text-ink-soft"
            >
              {name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
