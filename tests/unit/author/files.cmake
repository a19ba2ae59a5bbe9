set(JIANBAO_TESTS_AUTHOR
  unit/author/lint_test.cpp
  unit/author/plugin_test_test.cpp)
