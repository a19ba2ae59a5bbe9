# Installed, the program finds these beside itself: <prefix>/share/jianbao.
set(JIANBAO_SHARE ${CMAKE_INSTALL_DATADIR}/jianbao)
install(DIRECTORY plugins DESTINATION ${JIANBAO_SHARE} FILES_MATCHING PATTERN "*.lua" PATTERN "*.md")
install(DIRECTORY data DESTINATION ${JIANBAO_SHARE})
install(DIRECTORY fonts DESTINATION ${JIANBAO_SHARE})
install(PROGRAMS scripts/slurm/submit DESTINATION ${JIANBAO_SHARE}/slurm)

set(JIANBAO_DOC ${CMAKE_INSTALL_DATADIR}/doc/jianbao)
install(FILES README.md README.zh.md DESTINATION ${JIANBAO_DOC})
install(DIRECTORY scripts/kubernetes DESTINATION ${JIANBAO_DOC}/examples)

# What the program says of its own commands: man page and completions, made by the program that was built.
set(described ${PROJECT_BINARY_DIR}/described)
file(MAKE_DIRECTORY ${described})
add_custom_command(OUTPUT ${described}/jianbao.1.gz ${described}/jianbao ${described}/_jianbao ${described}/jianbao.fish
  COMMAND jianbao man > ${described}/jianbao.1
  COMMAND gzip -9nf ${described}/jianbao.1
  COMMAND jianbao completions bash > ${described}/jianbao
  COMMAND jianbao completions zsh > ${described}/_jianbao
  COMMAND jianbao completions fish > ${described}/jianbao.fish
  DEPENDS jianbao VERBATIM)
add_custom_target(described ALL DEPENDS ${described}/jianbao.1.gz)
install(FILES ${described}/jianbao.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${described}/jianbao DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${described}/_jianbao DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${described}/jianbao.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# The program's licence and that of every font in full, but for the GNU licence, which Debian has in common-licenses.
file(READ LICENSE copyright)
string(PREPEND copyright "Jianbao: the program, its plugins and data\n\n")
file(GLOB licences RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS fonts/LICENSE-*.txt)
list(SORT licences)
foreach(licence IN LISTS licences)
  file(READ ${licence} text)
  string(FIND "${text}" "                    GNU GENERAL PUBLIC LICENSE" begin)
  string(FIND "${text}" "  As a special exception" end)
  if(begin GREATER -1 AND end GREATER begin)
    string(SUBSTRING "${text}" 0 ${begin} before)
    string(SUBSTRING "${text}" ${end} -1 after)
    string(CONCAT text "${before}GNU General Public License, version 3: /usr/share/common-licenses/GPL-3\n\n" "${after}")
  endif()
  string(REGEX REPLACE "fonts/LICENSE-(.*)\\.txt" "\\1" family ${licence})
  string(APPEND copyright "\n\n-- Fonts: ${family} (share/jianbao/fonts) --\n\n${text}")
endforeach()
file(WRITE ${described}/copyright "${copyright}")
install(FILES ${described}/copyright DESTINATION ${JIANBAO_DOC})
