import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Connect, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const server = process.env.SHOUWANG_URL ?? 'http://localhost:8080'

/** Puts the sprite into each page, so that icons need neither script nor a second request. */
function sprite(): Plugin {
  const icons = readFileSync(resolve(root, 'src/ui/icons.svg'), 'utf8').replace(/<!--.*?-->\s*/gs, '')
  return {
    name: 'sprite',
    transformIndexHtml: (html) => html.replace('<!-- icons -->', icons.replace(/\n\s*/g, '')),
  }
}

/** Tells the field door's service worker which files to keep, and gives it a new name with every build. */
function assetsToKeep(): Plugin {
  return {
    name: 'assets-to-keep',
    apply: 'build',
    generateBundle(_options, bundle) {
      const keep = new Set(['/field/', '/icon.svg', '/field/manifest.webmanifest'])
      const follow = (file: string) => {
        const chunk = bundle[file]
        if (keep.has(`/${file}`) || chunk?.type !== 'chunk') return
        keep.add(`/${file}`)
        for (const style of chunk.viteMetadata?.importedCss ?? []) keep.add(`/${style}`)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
      }
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'field') follow(chunk.fileName)
      const source = readFileSync(resolve(root, 'src/field/worker.js'), 'utf8')
      this.emitFile({
        type: 'asset',
        fileName: 'field/worker.js',
        source: source.replace('[/* files */]', JSON.stringify([...keep].sort())),
      })
    },
  }
}

/** Every address of a door leads to the door's page, as the server does it. */
function doors(): Plugin {
  const lead: Connect.NextHandleFunction = (request, _response, next) => {
    const path = request.url?.split('?')[0] ?? ''
    if (!path.includes('.') && /^\/(field|desk)(\/|$)/.test(path)) request.url = `/${path.split('/')[1]}/index.html`
    next()
  }
  return {
    name: 'doors',
    configureServer: (dev) => {
      dev.middlewares.use(lead)
    },
    configurePreviewServer: (preview) => {
      preview.middlewares.use(lead)
    },
  }
}

export default defineConfig({
  plugins: [vue(), sprite(), assetsToKeep(), doors()],
  resolve: { alias: { '@': resolve(root, 'src') } },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    // what the built-in browsers of WeChat and Alipay on a phone of 2019 can still read
    target: ['chrome73', 'safari13'],
    cssTarget: ['chrome87', 'safari14.1'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        resident: resolve(root, 'index.html'),
        field: resolve(root, 'field/index.html'),
        desk: resolve(root, 'desk/index.html'),
      },
    },
  },
  server: { proxy: { '/api': server, '/oauth2': server, '/login/oauth2': server } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    server: { deps: { inline: ['element-plus', 'vant'] } },
  },
})
