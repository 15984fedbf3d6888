/// How the page looks: on a wide screen, on a narrow one, in the dark, and on paper.
enum HTMLStyle {
  static let text: StaticString = """
    :root { color-scheme: light dark; --papier: #fff; --vlak: #f6f5f2; --inkt: #1c1b19; --grijs: #57544e; --lijn: #d9d5cc;
      --link: #1a4b8c; --fout: #a1201a; --waarschuwing: #8a4b00; --advies: #22577a; --fout-vlak: #fbe4e1;
      --waarschuwing-vlak: #fdeccb; --advies-vlak: #e0eef6; --none: #a1201a; --closed: #a86400; --open: #2d7a4f;
      --clause: #1a4b8c; --accent: #1a4b8c; }
    @media (prefers-color-scheme: dark) { :root { --papier: #191816; --vlak: #242220; --inkt: #ebe7df; --grijs: #b3ada2;
      --lijn: #45413b; --link: #9cc3f5; --fout: #ff9d94; --waarschuwing: #f2b866; --advies: #92cbee; --fout-vlak: #4a1f1c;
      --waarschuwing-vlak: #47330f; --advies-vlak: #16384c; --none: #ff9d94; --closed: #f2b866; --open: #7fd0a2;
      --clause: #9cc3f5; --accent: #9cc3f5; } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--papier); color: var(--inkt); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI",
      Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    [hidden] { display: none !important; }
    .stil { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .overslaan { position: absolute; left: -99rem; top: 0; padding: .5rem 1rem; background: var(--papier); z-index: 3; }
    .overslaan:focus { left: 0; }
    .defs { position: absolute; width: 0; height: 0; }
    code { font-size: .92em; font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; }
    header { padding: 1.25rem 1rem 1rem; border-bottom: 1px solid var(--lijn); display: flex; flex-wrap: wrap; gap: .25rem 1.25rem;
      align-items: baseline; }
    header p, header h1, header ul { margin: 0; }
    header p { color: var(--grijs); }
    .merknaam { letter-spacing: .04em; }
    h1 { font-size: 1.5rem; line-height: 1.2; font-weight: 650; }
    .telling { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .6rem; }
    .telling li { padding: 0 .6rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .9rem; }
    .fout { color: var(--fout); } .waarschuwing { color: var(--waarschuwing); } .advies { color: var(--advies); }
    nav { padding: 1rem; font-size: .875rem; line-height: 1.35; background: var(--vlak); overflow-y: auto; max-height: 15rem;
      border-bottom: 1px solid var(--lijn); }
    nav h2 { margin: 0 0 .5rem; font-size: .875rem; color: var(--grijs); font-weight: 600; }
    nav ul { list-style: none; margin: 0; padding: 0; }
    nav li { padding: .18rem 0; }
    nav a { color: inherit; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    nav .stuk { font-weight: 650; margin-top: .8rem; } nav .stuk:first-child { margin-top: 0; }
    nav .deel { font-style: italic; }
    nav .n2 { padding-left: .9rem; } nav .n3 { padding-left: 1.8rem; } nav .n4 { padding-left: 2.7rem; }
    .aantal { display: inline-block; min-width: 1.25rem; padding: 0 .3rem; border: 1px solid var(--grijs); border-radius: .7rem; text-align: center;
      font-size: .75rem; font-weight: 400; font-style: normal; position: relative; }
    main { padding: 0 1rem 3rem; }
    main:focus { outline: none; }
    #zeef { z-index: 2; display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center;
      margin: 0 -1rem; padding: .55rem 1rem; background: var(--papier); border-bottom: 1px solid var(--lijn); font-size: .9rem; }
    #zeef fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
    #zeef legend { float: left; padding: 0; margin-right: .25rem; color: var(--grijs); }
    #zeef p { margin: 0; color: var(--grijs); }
    input, select { accent-color: var(--accent); font: inherit; }
    select { max-width: 13rem; color: inherit; background: var(--papier); border: 1px solid var(--grijs); border-radius: 3px;
      padding: .1rem .2rem; }
    .stuk > h2 { font-size: 1.45rem; line-height: 1.25; margin: 2rem 0 .3rem; font-weight: 650; text-wrap: balance; max-width: 46rem; }
    main .stuk + .stuk { border-top: 3px double var(--lijn); margin-top: 3rem; }
    .stuk > h3 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--lijn); font-weight: 650; }
    .feiten, .inleiding { color: var(--grijs); margin: 0 0 1rem; max-width: 46rem; }
    .tekst { font-family: Charter, "Bitstream Charter", "Source Serif 4", Georgia, Gelasio, "Liberation Serif", serif; font-size: 1.0625rem; line-height: 1.55; }
    .law { max-width: 38rem; min-width: 0; }
    .law p { margin: 0 0 .55rem; }
    .ondertekening .law { margin-top: .8rem; } .ondertekening p { margin: 0; }
    .tekst :is(h4, h5, h6) { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; font-weight: 700; text-wrap: balance; }
    .tekst :is(.boek, .deel, .hoofdstuk, .titel, .toelichting, .bijlage) { font-size: 1.2rem; margin-top: 2rem; }
    .tekst :is(.afdeling, .paragraaf) { font-style: italic; }
    .zelf { visibility: hidden; color: var(--grijs); text-decoration: none; font-weight: 400; }
    :is(h4, h5, h6):hover .zelf, .zelf:focus { visibility: visible; }
    .lid, .onderdeel { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); }
    .lid > :not(.nummer), .onderdeel > :not(.nummer) { grid-column: 2; }
    .noot { font-size: .85rem; color: var(--grijs); padding-left: 1.9rem; }
    .redactie, .opdracht { font-style: italic; }
    .kopje { font-style: italic; margin-top: .8rem; }
    .citaat, .quoted .law { border-left: 3px solid var(--lijn); padding-left: 1rem; }
    .tabel p { margin: 0; border-top: 1px solid var(--lijn); padding: .15rem 0; }
    .merk { color: inherit; text-decoration: none; }
    .merk mark { color: inherit; background: var(--advies-vlak); border-bottom: 2px dotted var(--advies); padding: .05em 0; }
    .merk.waarschuwing mark { background: var(--waarschuwing-vlak); border-bottom: 2px solid var(--waarschuwing); }
    .merk.fout mark { background: var(--fout-vlak); border-bottom: 4px double var(--fout); }
    .merk.fout, .merk.waarschuwing, .merk.advies { color: inherit; }
    .merk.uit mark { background: none; border: 0; }
    sup { line-height: 0; font: .72rem/0 system-ui, sans-serif; }
    .noemer { padding: 0 .12rem; text-decoration: none; font-weight: 650; }
    .noemer:hover { text-decoration: underline; }
    .kaarten { font: .875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; margin: .6rem 0 1.2rem; }
    .kaart { background: var(--vlak); border-left: 4px dotted currentColor; padding: .6rem .8rem .65rem; margin: 0 0 .6rem; border-radius: 0 3px 3px 0; }
    .kaart.waarschuwing { border-left-style: solid; } .kaart.fout { border-left: 6px double; }
    .kaart:target { outline: 2px solid currentColor; outline-offset: 1px; }
    .kaart p, .kaart ul { margin: 0 0 .4rem; color: var(--inkt); hyphens: auto; }
    .kaart .ernst { color: currentColor; }
    .kaart .kop { color: inherit; }
    .nr { display: inline-block; min-width: 1.4em; font-weight: 650; }
    .kaart .melding { font-size: .9375rem; }
    .kaart .raad::before { content: "Wat u kunt doen: "; font-weight: 600; }
    .kaart .ook { padding-left: 1.1rem; }
    .kaart .voet { margin: .5rem 0 0; color: var(--grijs); font-size: .8125rem; }
    .grondslag, .regel { display: block; }
    .gelaten { margin-top: 2rem; } .gelaten li { margin: .5rem 0; max-width: 46rem; }
    .reden { display: block; color: var(--grijs); }
    summary { cursor: pointer; color: var(--link); }
    .dekking { display: grid; gap: 1rem 2rem; } .dekking > * { min-width: 0; }
    .uitleg { max-width: 38rem; }
    .uitleg p { margin: 0 0 .8rem; }
    .geheel { columns: 19rem; column-gap: 1.5rem; margin-top: 0; } .geheel .kaart { break-inside: avoid; }
    .label { margin-right: .35em; }
    .legenda { list-style: none; margin: 0 0 1rem; padding: 0; }
    .legenda svg { vertical-align: -2px; margin-right: .35rem; }
    .beeld { margin: 0; max-width: 100%; overflow-x: auto; }
    .beeld svg { display: block; font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
    .beeld text { fill: var(--inkt); } .beeld .naam { font-size: 14px; font-weight: 650; }
    .beeld .klein { font-size: 12px; fill: var(--grijs); } .beeld .klein.sterk { fill: var(--inkt); }
    .beeld .vlak { fill: var(--vlak); } .beeld a:hover .vlak { stroke: var(--accent); }
    .beeld a:focus-visible { outline: none; } .beeld a:focus-visible .vlak { stroke: var(--accent); stroke-width: 3; }
    .blok { stroke-width: 1; } .blok.none { fill: var(--none); stroke: var(--none); }
    .blok.closed { fill: url(#p-closed); stroke: var(--closed); } .blok.open { fill: url(#p-open); stroke: var(--open); }
    .blok.clause { fill: url(#p-clause); stroke: var(--clause); }
    .defs .closed { stroke: var(--closed); } .defs .open { fill: var(--open); } .defs .clause { stroke: var(--clause); }
    .lijn { fill: none; stroke: var(--clause); stroke-width: 1.5; } .punt { fill: var(--clause); }
    .lijn.open { stroke: var(--open); stroke-dasharray: 2 3; } .punt.open { fill: var(--open); }
    .lijn.closed { stroke: var(--closed); stroke-dasharray: 6 3; } .punt.closed { fill: var(--closed); }
    .schuif { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; width: 100%; max-width: 60rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--lijn); font-weight: 400; }
    thead th { color: var(--grijs); font-size: .8125rem; }
    .dekking :is(th, td):first-child { width: 30%; } .dekking :is(th, td):last-child { width: 32%; }
    .lijst td:nth-child(2) { white-space: nowrap; } .lijst td:nth-child(4) { white-space: nowrap; }
    @media (max-width: 40rem) { table { font-size: .8125rem; } :is(th, td) { padding-right: .6rem; }
      .lijst td:nth-child(n) { white-space: normal; } .legenda li { padding-left: 1.4rem; text-indent: -1.4rem; } }
    .teken { display: inline-block; width: 1.2em; color: var(--open); } .niet .teken { color: var(--fout); }
    footer { padding: 1rem; border-top: 1px solid var(--lijn); color: var(--grijs); font-size: .875rem; }
    @media (min-width: 62rem) {
      body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); }
      header, footer { grid-column: 1 / -1; padding-left: 1.5rem; padding-right: 1.5rem; }
      nav { position: sticky; top: 0; height: 100vh; max-height: none; border: 0; padding: 1.25rem 1rem 2rem 1.5rem; }
      main { padding: 0 1.5rem 4rem 2rem; max-width: 76rem; }
      html { scroll-padding-top: 4.5rem; }
      #zeef { position: sticky; top: 0; margin: 0 -1.5rem 0 -2rem; padding-left: 2rem; }
      .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(18rem, 25rem); column-gap: 2rem; align-items: start; }
      .row .kaarten { margin-top: 1.5rem; }
      .dekking { grid-template-columns: minmax(0, 38rem) minmax(352px, 25rem); grid-template-rows: auto 1fr; align-items: start; }
      .dekking .beeld { grid-column: 2; grid-row: 1 / span 2; }
    }
    @media print {
      :root { --papier: #fff; --vlak: #fff; --inkt: #000; --grijs: #444; --lijn: #bbb; --link: #000; --fout: #000; --waarschuwing: #000;
        --advies: #000; --fout-vlak: transparent; --waarschuwing-vlak: transparent; --advies-vlak: transparent; --none: #000;
        --closed: #000; --open: #000; --clause: #000; color-scheme: light; }
      @page { margin: 2cm; }
      body { display: block; font-size: 10pt; }
      #zeef, nav, .overslaan, .zelf, summary { display: none !important; }
      main, header, footer { padding-left: 0; padding-right: 0; max-width: none; }
      .row, .dekking { display: block; } .geheel { columns: auto; } .dekking .beeld { margin: .6rem 0; }
      .law { max-width: none; } .tekst { font-size: 11pt; }
      .merk mark { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
      .kaarten { font-size: 9pt; } .row .kaarten { margin: .4rem 0 1rem 1.9rem; }
      .kaart { border: 1px solid #888; border-left-width: 4px; break-inside: avoid; }
      h2, h3, h4, h5, h6 { break-after: avoid; } p { orphans: 3; widows: 3; }
      tr { break-inside: avoid; } .feiten { break-after: avoid; } .stuk + .stuk { break-before: page; border: 0; }
      .kaart:target { outline: none; }
      .kaart a, .lijst a { text-decoration: none; }
      details::details-content { content-visibility: visible; display: block; }
    }
    """

  /// The fills of the blocks in pictures, once for all of them.
  static let patterns: StaticString = """
    <svg class="defs" aria-hidden="true" focusable="false" width="0" height="0"><defs>
    <pattern id="p-closed" width="4" height="4" patternUnits="userSpaceOnUse"><path class="closed" d="M0 1h4" stroke-width="1.6"/></pattern>
    <pattern id="p-open" width="4" height="4" patternUnits="userSpaceOnUse"><circle class="open" cx="2" cy="2" r="1.1"/></pattern>
    <pattern id="p-clause" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="clause" d="M0 0v5" stroke-width="2.4"/></pattern>
    </defs></svg>

    """
}
