/** What VS Code gives a webview in its four kinds of theme: the class of the body, and the colours that the page uses. */
export const themes = {
  light: {
    kind: 'vscode-light',
    colours: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      'charts-red': '#e51400',
      'charts-yellow': '#bf8803',
      'charts-green': '#388a34',
      'charts-blue': '#1a85ff',
      focusBorder: '#005fb8',
      'list-hoverBackground': '#f2f2f2',
    },
  },
  dark: {
    kind: 'vscode-dark',
    colours: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      descriptionForeground: '#9d9d9d',
      'charts-red': '#f14c4c',
      'charts-yellow': '#cca700',
      'charts-green': '#89d185',
      'charts-blue': '#3794ff',
      focusBorder: '#0078d4',
      'list-hoverBackground': '#2a2d2e',
    },
  },
  highContrastDark: {
    kind: 'vscode-high-contrast',
    colours: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      descriptionForeground: '#ffffffb3',
      'charts-red': '#f48771',
      'charts-yellow': '#ffd370',
      'charts-green': '#89d185',
      'charts-blue': '#59a4f9',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
    },
  },
  highContrastLight: {
    kind: 'vscode-high-contrast vscode-high-contrast-light',
    colours: {
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      descriptionForeground: '#292929b3',
      'charts-red': '#b5200d',
      'charts-yellow': '#895503',
      'charts-green': '#374e06',
      'charts-blue': '#063b49',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
    },
  },
} as const;

export type ThemeName = keyof typeof themes;
