# A Debian package: cmake --build build/release --target package
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jianbao)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Jianbao authors <jianbao@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Chinese PDF briefings out of indicator data")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Jianbao loads statistical indicators, hands them to plugins in Lua, each of
which writes one section, and sets the result with Chinese fonts as an
accessible and archivable PDF. Every printed figure leads back to its source.
Batches of thousands of reports run on one machine or on a cluster.")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libpq5, slurm-client, parallel, python3")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_SOURCE_GENERATOR "")

# A package has a changelog; this one is the version's line, the history is git's.
execute_process(COMMAND env LC_ALL=C date -u -R -d ${JIANBAO_DATE}
  OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${PROJECT_BINARY_DIR}/described/changelog
"jianbao (${PROJECT_VERSION}) stable; urgency=medium

  * Version ${PROJECT_VERSION} of ${JIANBAO_DATE}.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
execute_process(COMMAND gzip -9nfk ${PROJECT_BINARY_DIR}/described/changelog)
install(FILES ${PROJECT_BINARY_DIR}/described/changelog.gz DESTINATION ${JIANBAO_DOC})
include(CPack)
