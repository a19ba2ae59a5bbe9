set(JIANBAO_TESTS_BATCH
  unit/batch/commit_test.cpp
  unit/batch/journal_test.cpp
  unit/batch/manifest_test.cpp
  unit/batch/names_test.cpp
  unit/batch/plan_test.cpp)
