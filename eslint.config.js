import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const electronModule = {
  name: 'electron',
  message:
    'Only electron/main.ts, electron/preload.ts and electron/shell may know Electron (ARCHITECTURE.md).',
}

/** Import fence of one folder: patterns that its files may not import, each with the reason shown to the author. */
function fence(files, patterns, paths = [], ignores = []) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths, patterns: patterns.map(([group, message]) => ({ group, message })) },
      ],
    },
  }
}

/** Fence of the desktop shell: only senderCheck.ts hears the page, only externalLinks.ts starts other programs. */
function shellFence(files, importNames, ignores = []) {
  const message = 'Only senderCheck.ts imports ipcMain, only externalLinks.ts imports shell.'
  return fence(
    files,
    [[['#renderer/*', '**/renderer/**'], 'Hosts do not import the page.']],
    [{ name: 'electron', importNames, message }],
    ignores,
  )
}

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'No default exports outside Vue files and configs.',
        },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-syntax': 'off',
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', 'electron.vite.config.ts', 'test/**/*.config.ts', 'test/**/globalSetup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      'electron/cli.ts',
      'electron/commands/**',
      'electron/start.mjs',
      'electron/loopback.ts',
      'test/benchmark/**',
    ],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  fence(
    ['shared/**/*.ts'],
    [
      [['#electron/*', '#renderer/*', '**/electron/**', '**/renderer/**'], 'shared imports only shared.'],
      [['node:*', 'vue', 'pinia', 'electron'], 'shared runs anywhere: no Node, no Vue, no Electron.'],
    ],
  ),
  fence(
    ['shared/statistics/**/*.ts'],
    [
      [
        [
          '**/domain/**',
          '#shared/domain/*',
          '#shared/estimate/*',
          '**/estimate/**',
          'node:*',
          '#electron/*',
          '#renderer/*',
        ],
        'statistics holds pure numerics: no domain words.',
      ],
    ],
  ),
  fence(
    ['renderer/**/*.{ts,vue}'],
    [[['#electron/*', '**/electron/**', 'node:*', 'electron'], 'The page never knows its host.']],
  ),
  fence(
    ['electron/**/*.ts'],
    [[['#renderer/*', '**/renderer/**'], 'Hosts do not import the page.']],
    [electronModule],
    ['electron/main.ts', 'electron/preload.ts', 'electron/shell/**'],
  ),
  shellFence(
    ['electron/main.ts', 'electron/preload.ts', 'electron/shell/**/*.ts'],
    ['ipcMain', 'shell'],
    ['electron/shell/senderCheck.ts', 'electron/shell/externalLinks.ts'],
  ),
  shellFence(['electron/shell/senderCheck.ts'], ['shell']),
  shellFence(['electron/shell/externalLinks.ts'], ['ipcMain']),
  prettier,
)
