import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { may } from '@/api/me'
import { choose, language } from '@/i18n'
import { jobsFor } from '../shell/jobs'
import { useLook } from '../shell/useLook'

export interface Command {
  id: string
  icon: string
  says: string
  /** Other ways to type it: pinyin, initials, the other language. */
  alias: string
  run: () => unknown
}

/** What can be done from anywhere, by typing a part of its name. */
export function useCommands(words: Ref<string>) {
  const { t } = useI18n()
  const router = useRouter()
  const { turnScheme, turnDensity } = useLook()

  const all = computed<Command[]>(() => [
    ...jobsFor(may).map((job) => ({
      id: job.name,
      icon: job.icon,
      says: t('desk.command.go', { job: t(`desk.job.${job.name}`) }),
      alias: t(`desk.command.alias.${job.name}`),
      run: () => router.push({ name: job.name }),
    })),
    command('scheme', 'sun', turnScheme),
    command('density', 'sliders', turnDensity),
    command('language', 'info', () => choose(language.value === 'en' ? 'zh-CN' : 'en')),
  ])

  function command(id: string, icon: string, run: () => unknown): Command {
    return { id, icon, run, says: t(`desk.command.${id}`), alias: t(`desk.command.alias.${id}`) }
  }

  const fitting = computed(() => {
    const wanted = words.value.trim().toLowerCase()
    return all.value.filter((one) => `${one.says} ${one.alias}`.toLowerCase().includes(wanted))
  })
  return { fitting }
}
