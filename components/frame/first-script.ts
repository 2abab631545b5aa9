/** That scripts run: what needs them is shown. */
const scriptsRun = `document.documentElement.dataset.js=''`

/** Only scripts of this site, and of HTML only the two constants that React writes. */
const trustedTypes = `if(window.trustedTypes)trustedTypes.createPolicy('default',{createScriptURL:function(u){return new URL(u,document.baseURI).origin===location.origin?u:null},createHTML:function(h){return h==='<scr'+'ipt></scr'+'ipt>'||h===''?h:null}})`

/** The theme, so that no page flashes in the other one. */
const theme = `try{var t=localStorage.theme;document.documentElement.dataset.theme=t==='light'||t==='dark'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'}catch(e){}`

/** A playground opened by a link is marked, so that the default example is not shown before the link's. */
const opening = `if(location.hash.length>1&&/\\/playground\\/?$/.test(location.pathname))document.documentElement.dataset.opening=''`

/** What every page shows: all weights of the sans are one file. One by one they would each lay the page out anew. */
export const webFonts = ['1em "Plex Sans"', '400 1em "Plex Mono"', '500 1em "Plex Mono"']

/**
 * On a first visit no web font is named before something is painted, and a link's own verdict drawn, so that none takes
 * the line from the sheet and the scripts; nor before all are there. Later visits find them in the cache.
 */
const fonts = `try{if(localStorage.fonts!=='cached'&&PerformanceObserver.supportedEntryTypes.includes('paint')){var o=new PerformanceObserver(function(l){if(l.getEntriesByName('first-contentful-paint').length){o.disconnect();Promise.resolve(self.deputyLabOpening).catch(function(){}).then(function(){return Promise.all(${JSON.stringify(webFonts)}.map(function(f){return document.fonts.load(f)}))}).then(function(){localStorage.fonts='cached'}).catch(function(){}).then(function(){delete document.documentElement.dataset.withoutWebFonts})}});o.observe({type:'paint',buffered:true});document.documentElement.dataset.withoutWebFonts=''}}catch(e){}`

/** Runs in every page before anything is drawn. Its hash stands in each page's policy. */
export const firstScript = [scriptsRun, trustedTypes, theme, opening, fonts].join(';')
