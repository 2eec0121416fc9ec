import type {FaceFile} from 'offprint/template'

type Style = FaceFile['style']

const face = (family: string, weight: number, style: Style, file: string): FaceFile => ({family, weight, style, file})

/** The fonts of the brief, below `assets/fonts/`. */
export const faces: FaceFile[] = [
  face('Source Serif 4', 400, 'normal', 'source-serif-4/SourceSerif4-Regular.ttf'),
  face('Source Serif 4', 400, 'italic', 'source-serif-4/SourceSerif4-It.ttf'),
  face('Source Serif 4', 600, 'normal', 'source-serif-4/SourceSerif4-Semibold.ttf'),
  face('Source Serif 4', 600, 'italic', 'source-serif-4/SourceSerif4-SemiboldIt.ttf'),
  face('Source Serif 4 Display', 400, 'normal', 'source-serif-4/SourceSerif4Display-Regular.ttf'),
  face('Source Serif 4 Display', 400, 'italic', 'source-serif-4/SourceSerif4Display-It.ttf'),
  face('Source Serif 4 Display', 600, 'normal', 'source-serif-4/SourceSerif4Display-Semibold.ttf'),
  face('Source Sans 3', 400, 'normal', 'source-sans-3/SourceSans3-Regular.ttf'),
  face('Source Sans 3', 400, 'italic', 'source-sans-3/SourceSans3-It.ttf'),
  face('Source Sans 3', 600, 'normal', 'source-sans-3/SourceSans3-Semibold.ttf'),
  face('Source Sans 3', 600, 'italic', 'source-sans-3/SourceSans3-SemiboldIt.ttf'),
  face('Source Code Pro', 400, 'normal', 'source-code-pro/SourceCodePro-Regular.ttf'),
  // for what those lack: Persian first, whose face is the nearest to them, and all of Arabic script
  face('Vazirmatn', 400, 'normal', 'vazirmatn/Vazirmatn-Regular.ttf'),
  face('Vazirmatn', 600, 'normal', 'vazirmatn/Vazirmatn-SemiBold.ttf'),
  face('Noto Naskh Arabic', 400, 'normal', 'noto-naskh-arabic/NotoNaskhArabic-Regular.ttf'),
  face('Noto Naskh Arabic', 600, 'normal', 'noto-naskh-arabic/NotoNaskhArabic-SemiBold.ttf'),
  face('Noto Nastaliq Urdu', 400, 'normal', 'noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf'),
  face('Noto Nastaliq Urdu', 600, 'normal', 'noto-nastaliq-urdu/NotoNastaliqUrdu-SemiBold.ttf'),
]
